using LiteDB;

namespace Aggregator.Storage.LiteDb.Keys;

/// <summary>Runs as stored documents: a head each, and one document a block.</summary>
internal sealed class RunTable(Tables tables)
{
    // Runs of so many blocks are held in memory whole.
    public const int MostResident = 16;

    private const int BlockBits = 20;
    private const int BlocksAtOnce = 200;

    /// <summary>A block's place among all: rising with its run, then within it.</summary>
    public static long BlockId(long run, int at) => at < 1 << BlockBits ? (run << BlockBits) | (uint)at : throw new InvalidOperationException("A run has more blocks than can be numbered.");

    /// <summary>All runs, oldest first.</summary>
    public IReadOnlyList<SortedRun> Load() => [.. tables.Runs.FindAll().ToList().OrderBy(document => document.Long("o")).Select(Read)];

    /// <summary>The highest number of a run, or of what a merge left of one.</summary>
    public long LastRun() => Math.Max(
        tables.Runs.Query().OrderBy("$._id", Query.Descending).Limit(1).ToList() is [var run] ? run["_id"].AsInt64 : 0,
        tables.Blocks.Query().OrderBy("$._id", Query.Descending).Select("{ _id: $._id }").Limit(1).ToList() is [var block] ? block["_id"].AsInt64 >> BlockBits : 0);

    public void InsertBlocks(long run, int firstAt, IReadOnlyList<KeyBlock> blocks) =>
        tables.Blocks.Insert(blocks.Select((block, at) => new BsonDocument { ["_id"] = BlockId(run, firstAt + at), ["k"] = block.Bytes }.Sealed()));

    public void Insert(SortedRun run) => tables.Runs.Insert(new BsonDocument
    {
        ["_id"] = run.Id,
        ["o"] = run.Order,
        ["n"] = run.Entries,
        ["f"] = Pack(run.Fences),
        ["m"] = run.Filter.Bits,
    }.Sealed());

    public void DeleteHead(SortedRun run) => tables.Runs.Delete(run.Id);

    /// <summary>Deletes some blocks of a run that is no longer one.</summary>
    /// <returns>False when none was left.</returns>
    public bool DeleteBlocks(long run)
    {
        var ids = tables.Blocks.Query()
            .Where(BsonExpression.Create("$._id BETWEEN @0 AND @1", BlockId(run, 0), BlockId(run + 1, 0) - 1)).Select("{ _id: $._id }").Limit(BlocksAtOnce).ToList();
        foreach (var id in ids)
        {
            tables.Blocks.Delete(id["_id"]);
        }

        return ids.Count == BlocksAtOnce;
    }

    public int CountBlocks(long run) => tables.Blocks.Count(BsonExpression.Create("$._id BETWEEN @0 AND @1", BlockId(run, 0), BlockId(run + 1, 0) - 1));

    /// <summary>
    /// Runs that have blocks but no head: merges that a process did not live to end, or whose inputs it did not live to delete. On the writer's thread alone: elsewhere a commit may come between
    /// the two questions, and its run would be taken for one.
    /// </summary>
    public IReadOnlyList<long> Orphans()
    {
        var known = tables.Runs.Query().Select("{ _id: $._id }").ToList().Select(run => run["_id"].AsInt64).ToHashSet();
        var orphans = new List<long>();
        for (long from = 0; First(from) is { } run; from = run + 1)
        {
            if (!known.Contains(run))
            {
                orphans.Add(run);
            }
        }

        return orphans;
    }

    private long? First(long fromRun) =>
        tables.Blocks.Query().Where(BsonExpression.Create("$._id >= @0", BlockId(fromRun, 0))).OrderBy("$._id", Query.Ascending).Select("{ _id: $._id }").Limit(1).ToList()
            is [var block] ? block["_id"].AsInt64 >> BlockBits : null;

    private SortedRun Read(BsonDocument document)
    {
        var id = document.Checked()["_id"].AsInt64;
        var fences = Unpack(document.Bytes("f"));
        var resident = fences.Count > MostResident ? null : Enumerable.Range(0, fences.Count).Select(at => Resident(id, at)).ToList();
        return new SortedRun(id, document.Long("o"), document.Long("n"), fences, new KeyFilter(document.Bytes("m")), resident);
    }

    private KeyBlock Resident(long run, int at) => tables.Blocks.FindById(BlockId(run, at)) is { } block
        ? new KeyBlock(block.Checked().Bytes("k"))
        : throw new InvalidDataException($"Block {at} of run {run} of the keys is missing.");

    private static byte[] Pack(IReadOnlyList<SortKey> fences)
    {
        var packed = new byte[(fences.Count * SortKey.Size) + SortKey.Size];   // a key is written with what follows it
        var at = 0;
        foreach (var fence in fences)
        {
            packed[at] = (byte)fence.Length;
            fence.CopyTo(packed.AsSpan(at + 1));
            at += 1 + fence.Length;
        }

        return packed[..at];
    }

    private static List<SortKey> Unpack(ReadOnlySpan<byte> packed)
    {
        var fences = new List<SortKey>();
        while (!packed.IsEmpty)
        {
            fences.Add(new SortKey(packed.Slice(1, packed[0])));
            packed = packed[(1 + packed[0])..];
        }

        return fences;
    }
}
