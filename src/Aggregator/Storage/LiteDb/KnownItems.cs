using System.Buffers.Binary;
using LiteDB;

namespace Aggregator.Storage.LiteDb;

/// <summary>Raw hashes of the items that a source's documents held, packed newest first: an item that left a document and comes back is still known.</summary>
internal static class KnownItems
{
    // Feeds that rotate their items show older ones again; four documents' worth covers that, and a short feed keeps a thousand.
    private const int Documents = 4;
    private const int LeastKept = 1000;

    public static IReadOnlySet<ulong> Load(Tables tables, SourceId source) => InOrder(tables, source).ToHashSet();

    public static void Add(Tables tables, SourceId source, IReadOnlyList<ulong> current)
    {
        var kept = current.Concat(InOrder(tables, source)).Distinct().Take(Math.Max(Documents * current.Count, LeastKept)).ToList();
        Put(tables, source, kept, current.Count);
    }

    /// <summary>Puts hashes in the place of those that were known.</summary>
    /// <param name="inDocument">How many of them, from the first on, the last document held.</param>
    public static void Put(Tables tables, SourceId source, IReadOnlyList<ulong> kept, int inDocument)
    {
        var packed = new byte[kept.Count * sizeof(ulong)];
        for (var i = 0; i < kept.Count; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(packed.AsSpan(i * sizeof(ulong)), kept[i]);
        }

        tables.Items.Upsert(new BsonDocument { ["_id"] = source.Value, ["h"] = packed, ["n"] = inDocument }.Sealed());
    }

    /// <summary>Hashes of the last document, at least one for each of its items; a thousand when a former version did not say.</summary>
    public static int CountInDocument(Tables tables, SourceId source) => tables.Items.FindById(source.Value) switch
    {
        null => 0,
        { } document => document.Checked()["n"].IsNumber ? document.Int("n") : LeastKept,
    };

    /// <summary>Newest first.</summary>
    public static IEnumerable<ulong> InOrder(Tables tables, SourceId source)
    {
        var packed = tables.Items.FindById(source.Value) is { } document ? document.Checked().Bytes("h") : [];
        for (var at = 0; at + sizeof(ulong) <= packed.Length; at += sizeof(ulong))
        {
            yield return BinaryPrimitives.ReadUInt64LittleEndian(packed.AsSpan(at));
        }
    }
}
