namespace Aggregator.Storage.LiteDb.Keys;

/// <summary>Blocks of large runs that were read last.</summary>
/// <param name="capacity">Blocks that are kept; one has up to 8,100 bytes.</param>
internal sealed class BlockCache(Tables tables, int capacity)
{
    private readonly Lock _lock = new();
    private readonly RecentlyUsed<long, KeyBlock> _blocks = new(capacity);

    /// <summary>A block.</summary>
    /// <exception cref="RunGoneException">It was deleted: its run was merged into another.</exception>
    public KeyBlock Read(long run, int at)
    {
        var id = RunTable.BlockId(run, at);
        lock (_lock)
        {
            if (_blocks.TryGet(id, out var known))
            {
                return known;
            }
        }

        var block = new KeyBlock(tables.Blocks.FindById(id)?.Checked().Bytes("k") ?? throw new RunGoneException());
        lock (_lock)
        {
            _blocks.Put(id, block);
        }

        return block;
    }
}
