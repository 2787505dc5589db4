using Aggregator.Deduplication.Saving;

namespace Aggregator.Deduplication.Index;

/// <summary>The committed articles of the window, with the index that finds those which share text with another.</summary>
internal sealed class KnownArticles : IDisposable
{
    /// <summary>A hash that more articles share finds none of them: it is boilerplate.</summary>
    public const int FrequencyCap = 64;

    private const int MostCandidates = 16;
    private const int UndatedLifetime = 100_000;

    private readonly int _most;
    private readonly ArticleFacts _facts;
    private readonly ArticleNumbers _numbers;
    private readonly FingerprintIndex _index;
    private readonly List<uint> _hits = [];   // kept from one search to the next
    private uint _oldest;   // none below it is alive

    /// <param name="most">How many numbers are held at most; then the oldest go.</param>
    public KnownArticles(int most)
        : this(most, new KnownState(0, 0, 0, [], [], []))
    {
    }

    /// <param name="state">What it knows at first, in runs alone.</param>
    public KnownArticles(int most, KnownState state)
    {
        _most = Math.Min(most, IndexRun.MostArticles);
        _facts = new ArticleFacts(state.First, state.Next, state.Pieces);
        _numbers = new ArticleNumbers(_facts);
        _index = new FingerprintIndex(state.Runs);
        _oldest = state.Oldest;
        for (var number = _oldest; number < state.Next; number++)
        {
            if (_facts[number].IsKnown)
            {
                _numbers.Add(number);
            }
        }
    }

    /// <summary>How many texts of articles are known, some outside the window included.</summary>
    public int Count => _numbers.Count;

    /// <summary>Entries of the index.</summary>
    public long Entries => _index.Count;

    /// <summary>Whether an article is known in this very state.</summary>
    public bool Has(DuplicateCandidate article)
        => _numbers.Find(article.Id, article.Part) is { } number
            && _facts[number] == PackedArticle.Of(KnownArticle.Of(article))
            && Array.TrueForAll(TitleKeys.With(article.Fingerprint), key => _index.Has(key, number));

    /// <summary>Adds an article that is not known, or no longer.</summary>
    public void Add(DuplicateCandidate article, long horizonSeconds)
    {
        DropOldest(horizonSeconds);
        var number = _facts.Add(PackedArticle.Of(KnownArticle.Of(article)));
        _numbers.Add(number);
        _index.Add(number, TitleKeys.With(article.Fingerprint), _oldest);
    }

    /// <summary>Forgets all parts of an article; unknown ones are ignored.</summary>
    public void Remove(Guid id)
    {
        while (_numbers.FindAny(id) is { } number)
        {
            Forget(number);
        }
    }

    /// <summary>Forgets a part of an article.</summary>
    public void Remove(Guid id, byte part)
    {
        if (_numbers.Find(id, part) is { } number)
        {
            Forget(number);
        }
    }

    /// <summary>The articles that share most with a fingerprint, at most 16.</summary>
    public IReadOnlyList<KnownArticle> Nearest(Fingerprint fingerprint, ReadOnlySpan<uint> keys, long horizonSeconds)
    {
        _hits.Clear();
        foreach (var key in keys)
        {
            Collect(key, horizonSeconds);
        }

        // The same title alone makes a candidate; other articles must share two hashes, or be short.
        if (TitleKeys.OfWhole(fingerprint) is { } title)
        {
            var beforeTitle = _hits.Count;
            Collect(title, horizonSeconds);
            _hits.AddRange(_hits[beforeTitle..]);
        }

        // By the beginning of a title alone only short texts are candidates.
        if (TitleKeys.OfBeginning(fingerprint) is { } beginning)
        {
            Collect(beginning, horizonSeconds);
        }

        _hits.Sort();
        return MostHit(_hits, fingerprint.WordCount <= KnownArticle.ShortWords, horizonSeconds);
    }

    /// <summary>What is known now; cheap, as nothing is copied.</summary>
    public KnownState Capture() => new(_facts.First, _oldest, _facts.Next, _facts.Pieces, _index.Tables, _index.Runs);

    /// <summary>Waits until nothing is being merged.</summary>
    public void Settle() => _index.Settle();

    public void Dispose() => _index.Dispose();

    private void Collect(uint key, long horizonSeconds)
    {
        var before = _hits.Count;
        _index.Collect(key, _oldest, _hits);
        if (_hits.Count - before is > FrequencyCap and <= FingerprintIndex.MostOfAHash)
        {
            // Many of them may be former states of one article.
            var alive = before;
            for (var i = before; i < _hits.Count; i++)
            {
                _hits[alive] = _hits[i];
                alive += IsAlive(_hits[i], horizonSeconds) ? 1 : 0;
            }

            _hits.RemoveRange(alive, _hits.Count - alive);
        }

        if (_hits.Count - before > FrequencyCap)
        {
            _hits.RemoveRange(before, _hits.Count - before);
        }
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

            if (IsAlive(number, horizonSeconds) && _facts[number].Unpacked() is var article && (end - start > 1 || isShort || article.IsShort))
            {
                candidates.Add((end - start, article));
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
    {
        ref readonly var article = ref _facts[number];
        return article.IsKnown && (article.IsDated ? article.PublishedSeconds >= horizonSeconds : _facts.Next - number < UndatedLifetime);
    }

    // Articles come roughly in the order of their dates: those that left the window are mostly the first ones. What is dead stays dead, so each is
    // looked at once.
    private void DropOldest(long horizonSeconds)
    {
        for (; _oldest < _facts.Next && (_facts.Next - _oldest >= _most || !IsAlive(_oldest, horizonSeconds)); _oldest++)
        {
            if (_facts[_oldest].IsKnown)
            {
                Forget(_oldest);
            }
        }

        _facts.DropBefore(_oldest);
    }

    private void Forget(uint number)
    {
        _numbers.Remove(number);
        _facts.Forget(number);
    }
}
