namespace Aggregator.Storage.LiteDb.Keys;

/// <summary>A run in the making: entries come in order, blocks are taken when they are full.</summary>
internal sealed class RunBuilding(long id, long order)
{
    private readonly KeyPacking _packing = new();
    private readonly List<SortKey> _fences = [];
    private readonly List<ulong> _beginnings = [];
    private long _entries;

    public long Id => id;

    /// <summary>Takes the next entry, which is above all before.</summary>
    public void Add(KeyEntry entry)
    {
        _packing.Add(entry);
        _entries++;
        var beginning = KeyFilter.BeginningOf(entry.Key);
        if (_beginnings.Count <= KeyFilter.MostBeginnings && (_beginnings.Count == 0 || _beginnings[^1] != beginning))
        {
            _beginnings.Add(beginning);
        }
    }

    /// <summary>The blocks that are full, or all that are left; they are given once.</summary>
    public IReadOnlyList<KeyBlock> TakeBlocks(bool isEnd)
    {
        var taken = _packing.Take(isEnd);
        _fences.AddRange(taken.Select(block => block.First));
        return [.. taken.Select(block => block.Block)];
    }

    /// <summary>The run, when all blocks were taken.</summary>
    /// <param name="resident">All of its blocks, when they are to stay in memory.</param>
    public SortedRun End(IReadOnlyList<KeyBlock>? resident = null) => new(id, order, _entries, _fences, KeyFilter.Of(_beginnings), resident);
}
