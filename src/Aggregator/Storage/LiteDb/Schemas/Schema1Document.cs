using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Aggregator.Storage.LiteDb.Keys;
using LiteDB;

namespace Aggregator.Storage.LiteDb.Schemas;

/// <summary>Documents of schema 1 as documents of schema 2.</summary>
internal static class Schema1Document
{
    private const int HeadLength = 9;
    private const byte Brotli = 1;

    /// <summary>An article, or what remains of one, under its number.</summary>
    /// <param name="fingerprint">Null for what remains.</param>
    public static BsonDocument Article(BsonDocument old, long number, BsonDocument? fingerprint)
    {
        var document = old["d"] == true ? old : WithBody(old);
        document["i"] = old["_id"].AsGuid;
        document["_id"] = number;
        document["x"] = ExactKey.Pack(old.Values("x").Select(key => Key(key.AsBinary)));
        document.Remove("k");
        document.Remove("n");
        if (fingerprint is not null)
        {
            document["fp"] = fingerprint.Bytes("f");
        }

        return document.Sealed();
    }

    /// <summary>A page that is due.</summary>
    public static BsonDocument Page(BsonDocument old)
    {
        var document = WithBody(old);
        document["_id"] = ExactKey.OfItem(new SourceId(old.Int("s")), old.Needed("ik")).ToArray();
        return document.Sealed();
    }

    /// <summary>A document whose summary is packed with its body.</summary>
    public static BsonDocument WithBody(BsonDocument old)
    {
        var (text, html) = Unpacked(old.Bytes("b"));
        old["b"] = PackedBody.Pack(text, html, old.Text("sm") ?? "");
        old.Remove("sm");
        return old;
    }

    /// <summary>An exact key: 16 bytes that began with the letter of their kind; of a hash the first 12 are kept, a text's hash stood in the last 8.</summary>
    public static SortKey Key(byte[] old) => old[0] == KeyKind.Text
        ? ExactKey.OfText(BinaryPrimitives.ReadUInt64BigEndian(old.AsSpan(8))) ?? throw new InvalidDataException("A stored key is of no text.")
        : new SortKey(old.AsSpan(0, ExactKey.Length));

    // One byte for the packing, four each for the length of all and of the text, then the UTF-8 of text and HTML.
    private static (string Text, string Html) Unpacked(byte[] stored)
    {
        if (stored.Length == 0)
        {
            return ("", "");
        }

        var (length, text) = (BinaryPrimitives.ReadInt32LittleEndian(stored.AsSpan(1)), BinaryPrimitives.ReadInt32LittleEndian(stored.AsSpan(5)));
        var plain = stored[HeadLength..];
        if (stored[0] == Brotli)
        {
            plain = new byte[length];
            if (!BrotliDecoder.TryDecompress(stored.AsSpan(HeadLength), plain, out var written) || written != length)
            {
                throw new InvalidDataException("A stored body does not unpack.");
            }
        }

        return (Encoding.UTF8.GetString(plain.AsSpan(0, text)), Encoding.UTF8.GetString(plain.AsSpan(text)));
    }
}
