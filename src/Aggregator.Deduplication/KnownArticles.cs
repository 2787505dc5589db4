namespace Aggregator.Deduplication;

/// <summary>The committed articles of the window, with the index that finds those which share text with another.</summary>
internal sealed class KnownArticles
{
    private const int MostCandidates = 16;
    private const int UndatedLifetime = 100_000;
    private const uint TitleSalt = 0x7469746C;

    private readonly FingerprintIndex _index = new();
    private readonly Dictionary<Guid, uint> _numbers = [];
    private readonly List<KnownArticle> _articles = [];
    private uint _firstNumber;
    private int _leadingDead;

    /// <summary>How many articles are known, some outside the window included.</summary>
    public int Count => _numbers.Count;

    /// <summary>Whether the article is known.</summary>
    public bool Contains(Guid id) => _numbers.ContainsKey(id);

    /// <summary>Adds an article in its newest state; an older state of it is forgotten.</summary>
    public void Add(DuplicateCandidate article, long horizonSeconds)
    {
        Remove(article.Id);
        DropLeading(horizonSeconds);
        var number = _firstNumber + (uint)_articles.Count;
        _articles.Add(KnownArticle.Of(article));
        _numbers[article.Id] = number;
        _index.Add(number, KeysOf(article.Fingerprint), other => IsAlive(other, horizonSeconds));
    }

    /// <summary>Forgets an article; unknown ones are ignored.</summary>
    public void Remove(Guid id)
    {
        if (_numbers.Remove(id, out var number))
        {
            _articles[(int)(number - _firstNumber)] = default;
        }
    }

    /// <summary>The articles that share most with a fingerprint, at most 16.</summary>
    public IReadOnlyList<KnownArticle> Nearest(Fingerprint fingerprint, ReadOnlySpan<uint> keys, long horizonSeconds)
    {
        var hits = new List<uint>();
        foreach (var key in keys)
        {
            _index.Collect(key, hits);
        }

        // The same title alone makes a candidate; other articles must share two hashes, or be short.
        if (fingerprint.TitleHash != 0)
        {
            var beforeTitle = hits.Count;
            _index.Collect(TitleKey(fingerprint), hits);
            hits.AddRange(hits[beforeTitle..]);
        }

        hits.Sort();
        return MostHit(hits, fingerprint.WordCount <= KnownArticle.ShortWords, horizonSeconds);
    }

    private List<KnownArticle> MostHit(List<uint> sortedHits, bool isShort, long horizonSeconds)
    {
        var candidates = new List<(int Hits, KnownArticle Article)>();
        for (int start = 0, end; start < sortedHits.Count; start = end)
        {
            var number = sortedHits[start];
            for (end = start + 1; end < sortedHits.Count && sortedHits[end] == number; end++)
            {
            }

            if (IsAlive(number, horizonSeconds) && (end - start > 1 || isShort || ArticleOf(number).IsShort))
            {
                candidates.Add((end - start, ArticleOf(number)));
            }
        }

        if (candidates.Count > MostCandidates)
        {
            candidates.Sort((a, b) => b.Hits.CompareTo(a.Hits));
            candidates.RemoveRange(MostCandidates, candidates.Count - MostCandidates);
        }

        return candidates.ConvertAll(candidate => candidate.Article);
    }

    private bool IsAlive(uint number, long horizonSeconds)
        => number >= _firstNumber
            && ArticleOf(number) is var article
            && article.Id != Guid.Empty
            && (article.IsDated ? article.PublishedSeconds >= horizonSeconds : _firstNumber + (uint)_articles.Count - number < UndatedLifetime);

    private KnownArticle ArticleOf(uint number) => _articles[(int)(number - _firstNumber)];

    // Articles come roughly in the order of their dates: those that left the window are mostly the first ones. What is dead stays dead, so each is
    // looked at once.
    private void DropLeading(long horizonSeconds)
    {
        while (_leadingDead < _articles.Count && !IsAlive(_firstNumber + (uint)_leadingDead, horizonSeconds))
        {
            _numbers.Remove(_articles[_leadingDead].Id);
            _leadingDead++;
        }

        // Taking a block at a time keeps the cost of moving the rest small.
        if (_leadingDead >= Math.Max(1024, _articles.Count / 8))
        {
            _articles.RemoveRange(0, _leadingDead);
            _firstNumber += (uint)_leadingDead;
            _leadingDead = 0;
        }
    }

    private static uint[] KeysOf(Fingerprint fingerprint)
        => fingerprint.TitleHash == 0 ? fingerprint.IndexKeys() : [.. fingerprint.IndexKeys(), TitleKey(fingerprint)];

    private static uint TitleKey(Fingerprint fingerprint) => (uint)(fingerprint.TitleHash >> 32) ^ TitleSalt;
}
