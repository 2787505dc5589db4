using System.Buffers.Binary;
using LiteDB;

namespace Aggregator.Storage.LiteDb;

/// <summary>Raw hashes of the items that a source's documents held, packed newest first: an item that left a document and comes back is still known.</summary>
internal static class KnownItems
{
    // Feeds that rotate their items show older ones again; four documents' worth covers that, and a short feed keeps a thousand.
    private const int Documents = 4;
    private const int LeastKept = 1000;

    public static IReadOnlySet<ulong> Load(Tables tables, SourceId source) => Read(tables, source).ToHashSet();

    public static void Add(Tables tables, SourceId source, IReadOnlyList<ulong> current)
    {
        var kept = current.Concat(Read(tables, source)).Distinct().Take(Math.Max(Documents * current.Count, LeastKept)).ToList();
        var packed = new byte[kept.Count * sizeof(ulong)];
        for (var i = 0; i < kept.Count; i++)
        {
            BinaryPrimitives.WriteUInt64LittleEndian(packed.AsSpan(i * sizeof(ulong)), kept[i]);
        }

        tables.Items.Upsert(new BsonDocument { ["_id"] = source.Value, ["h"] = packed, ["n"] = current.Count });
    }

    /// <summary>Hashes of the last document, at least one for each of its items; a thousand when a former version did not say.</summary>
    public static int CountInDocument(Tables tables, SourceId source) => tables.Items.FindById(source.Value) switch
    {
        null => 0,
        { } document => document["n"].IsNumber ? document.Int("n") : LeastKept,
    };

    private static IEnumerable<ulong> Read(Tables tables, SourceId source)
    {
        var packed = tables.Items.FindById(source.Value) is { } document ? document.Bytes("h") : [];
        for (var at = 0; at + sizeof(ulong) <= packed.Length; at += sizeof(ulong))
        {
            yield return BinaryPrimitives.ReadUInt64LittleEndian(packed.AsSpan(at));
        }
    }
}
