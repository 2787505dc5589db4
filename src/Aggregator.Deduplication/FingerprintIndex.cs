namespace Aggregator.Deduplication;

/// <summary>Which articles hold a hash: sorted runs of packed (hash, article) pairs, and a small table of the newest. Six bytes an entry.</summary>
internal sealed class FingerprintIndex
{
    /// <summary>A hash that more articles share finds none of them: it is boilerplate.</summary>
    public const int FrequencyCap = 64;

    private const int EntriesInMemory = 1 << 16;

    private readonly List<IndexRun> _runs = [];
    private readonly Dictionary<uint, int> _heads = [];
    private readonly List<(uint Article, int Next)> _entries = [];

    /// <summary>Entries held, dead ones included.</summary>
    public long Count => _entries.Count + _runs.Sum(run => (long)run.Length);

    /// <summary>Adds an article under its hashes.</summary>
    /// <param name="isAlive">Whether an article of an older run is still to be found; the others are dropped when runs merge.</param>
    public void Add(uint article, ReadOnlySpan<uint> hashes, Func<uint, bool> isAlive)
    {
        foreach (var hash in hashes)
        {
            _entries.Add((article, _heads.GetValueOrDefault(hash, -1)));
            _heads[hash] = _entries.Count - 1;
        }

        if (_entries.Count >= EntriesInMemory)
        {
            Flush(isAlive);
        }
    }

    /// <summary>Adds to <paramref name="articles"/> the articles under one hash; none when there are more than <see cref="FrequencyCap"/>.</summary>
    public void Collect(uint hash, List<uint> articles)
    {
        var before = articles.Count;
        for (var i = _heads.GetValueOrDefault(hash, -1); i >= 0 && articles.Count - before <= FrequencyCap; i = _entries[i].Next)
        {
            articles.Add(_entries[i].Article);
        }

        foreach (var run in _runs)
        {
            run.Collect(hash, articles, before + FrequencyCap);
        }

        if (articles.Count - before > FrequencyCap)
        {
            articles.RemoveRange(before, articles.Count - before);
        }
    }

    private void Flush(Func<uint, bool> isAlive)
    {
        var pairs = new ulong[_entries.Count];
        var count = 0;
        foreach (var (hash, head) in _heads)
        {
            for (var i = head; i >= 0; i = _entries[i].Next)
            {
                pairs[count++] = ((ulong)hash << 32) | _entries[i].Article;
            }
        }

        Array.Sort(pairs);
        _heads.Clear();
        _entries.Clear();
        _runs.Add(IndexRun.Of(pairs));

        // Runs stay at least twice as long as the next, so there are only as many as the count has binary digits.
        while (_runs.Count > 1 && _runs[^2].Length < 2 * _runs[^1].Length)
        {
            var merged = IndexRun.Merge(_runs[^2], _runs[^1], isAlive);
            _runs.RemoveRange(_runs.Count - 2, 2);
            _runs.Add(merged);
        }
    }
}
