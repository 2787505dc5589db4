namespace Aggregator.Deduplication.Index;

/// <summary>
/// Which articles hold a hash: a small table of the newest entries, and sorted runs of all others, which are merged in the background. When a merge ends changes nothing that is found: entries
/// leave by the number of their article alone, and whether they are still there, is not seen.
/// </summary>
internal sealed class FingerprintIndex : IDisposable
{
    /// <summary>A hash that more articles share is looked at no further: it is boilerplate.</summary>
    public const int MostOfAHash = 256;

    // What comes while the largest runs merge; more than these and the writer waits.
    private const int MostWaiting = 16;

    private readonly CancellationTokenSource _stopping = new();
    private readonly List<RecentEntries> _waiting = [];   // full, to become runs; the oldest first
    private RecentEntries _newest = new();
    private IReadOnlyList<IndexRun> _runs = [];
    private Task<IReadOnlyList<IndexRun>>? _merge;
    private int _merging;   // how many of those that wait are part of it

    /// <param name="runs">What it holds at first.</param>
    public FingerprintIndex(IReadOnlyList<IndexRun> runs) => _runs = runs;

    /// <summary>The sorted runs as they are; they never change.</summary>
    public IReadOnlyList<IndexRun> Runs => _runs;

    /// <summary>The tables of newer entries, and how many these have now.</summary>
    public IReadOnlyList<(RecentEntries Entries, int Count)> Tables => [.. _waiting.Append(_newest).Where(table => table.Count > 0).Select(table => (table, table.Count))];

    /// <summary>Entries held, those of articles before the oldest included until a merge drops them.</summary>
    public long Count => _newest.Count + _waiting.Sum(table => (long)table.Count) + _runs.Sum(run => (long)run.Length);

    /// <summary>Adds an article, whose number is the highest, under its hashes.</summary>
    /// <param name="oldest">Articles with lower numbers are not asked for again.</param>
    public void Add(uint article, ReadOnlySpan<uint> hashes, uint oldest)
    {
        TakeMerged();
        if (!_newest.HasRoomFor(hashes.Length))
        {
            _waiting.Add(_newest);
            _newest = new RecentEntries();
            Settle(unlessAtMost: MostWaiting);
        }

        if (_waiting.Count > 0 && _merge is null)
        {
            var (tables, runs) = (_waiting.ToList(), _runs);
            _merging = tables.Count;
            _merge = Task.Run(() => IndexMerging.Merged(tables, runs, oldest, _stopping.Token), _stopping.Token);
        }

        foreach (var hash in hashes)
        {
            _newest.Add(hash, article);
        }
    }

    /// <summary>Adds to <paramref name="articles"/> those under one hash, in no order; more than <see cref="MostOfAHash"/> when there are more.</summary>
    public void Collect(uint hash, uint oldest, List<uint> articles)
    {
        var most = articles.Count + MostOfAHash;
        _newest.Collect(hash, oldest, articles, most);
        foreach (var table in _waiting)
        {
            table.Collect(hash, oldest, articles, most);
        }

        foreach (var run in _runs)
        {
            run.Collect(hash, oldest, articles, most);
        }
    }

    /// <summary>Whether an article stands under a hash.</summary>
    public bool Has(uint hash, uint article)
        => _newest.Has(hash, article) || _waiting.Exists(table => table.Has(hash, article)) || _runs.Any(run => run.Has(hash, article));

    /// <summary>Waits until nothing is being merged.</summary>
    public void Settle() => Settle(unlessAtMost: 0);

    /// <summary>Ends what is being merged; the index is not used again.</summary>
    public void Dispose()
    {
        _stopping.Cancel();
        Settle();
        _stopping.Dispose();
    }

    private void Settle(int unlessAtMost)
    {
        if (_waiting.Count > unlessAtMost && _merge is { } merge)
        {
            Task.WhenAny(merge).GetAwaiter().GetResult();   // which throws nothing
            TakeMerged();
        }
    }

    // A merge that failed, for want of memory, is begun anew with what waits then.
    private void TakeMerged()
    {
        if (_merge is not { IsCompleted: true } merge)
        {
            return;
        }

        if (merge.IsCompletedSuccessfully)
        {
            _runs = merge.GetAwaiter().GetResult();
            _waiting.RemoveRange(0, _merging);
        }

        _merge = null;
    }
}
