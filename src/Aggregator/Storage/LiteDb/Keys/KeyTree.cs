namespace Aggregator.Storage.LiteDb.Keys;

/// <summary>
/// All keys that lead to articles, as a log-structured merge tree (O'Neil et al., 1996): every commit adds a sorted run, runs are merged. The engine's own indexes are skip
/// lists: an entry costs them 20 microseconds and 70 bytes, here one and ten.
/// </summary>
internal sealed class KeyTree
{
    // 64 MB: all keys of 300,000 articles.
    private const int BlocksInMemory = 8000;

    private readonly Tables _tables;
    private readonly BlockCache _blocks;
    private long _lastRun;
    private volatile KeySnapshot _current;

    private KeyTree(Tables tables, IReadOnlyList<SortedRun> runs, long lastRun)
    {
        (_tables, _lastRun, _blocks) = (tables, lastRun, new BlockCache(tables, BlocksInMemory));
        _current = new KeySnapshot(runs, _blocks);
    }

    /// <summary>Readers see another commit; on the writer's thread.</summary>
    public event Action? Published;

    /// <summary>The keys after the last durable commit.</summary>
    public KeySnapshot Current => _current;

    public static KeyTree Load(Tables tables)
    {
        var table = new RunTable(tables);
        return new KeyTree(tables, table.Load(), table.LastRun());
    }

    /// <summary>Begins a commit; on the writer's thread alone.</summary>
    public KeyTransaction Begin() => new(this, _tables, _current);

    /// <summary>The number of a new run; in this process never given twice, even when what it was for is rolled back.</summary>
    public long NextRun() => Interlocked.Increment(ref _lastRun);

    /// <summary>Blocks that readers share.</summary>
    public BlockCache Blocks => _blocks;

    /// <summary>The keys with other runs.</summary>
    public KeySnapshot With(IReadOnlyList<SortedRun> runs) => new(runs, _blocks);

    /// <summary>Keys from one up to another, both included, as the last durable commit left them.</summary>
    /// <exception cref="RunGoneException">While they were read, runs were merged: to be asked anew.</exception>
    public IEnumerable<SortKey> Range(SortKey from, SortKey upTo, bool isDown) => _current.Range(from, upTo, isDown);

    /// <summary>Lets readers see a commit that is durable.</summary>
    public void Publish(KeySnapshot committed)
    {
        _current = committed;
        Published?.Invoke();
    }
}
