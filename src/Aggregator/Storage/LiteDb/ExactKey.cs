using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Aggregator.Deduplication;
using Aggregator.Ingestion;
using Aggregator.Storage.LiteDb.Keys;

namespace Aggregator.Storage.LiteDb;

/// <summary>What identifies an article exactly: a letter for its kind and 88 bits of a hash (of a text 64), of which 400 million still share none by chance (1 in 10^10).</summary>
internal static class ExactKey
{
    /// <summary>Bytes.</summary>
    public const int Length = 12;

    public static SortKey OfItem(SourceId source, string itemKey) => Hash(KeyKind.Item, $"{source}\n{itemKey}");

    public static SortKey OfAddress(CanonicalUrl address) => Hash(KeyKind.Address, address.Key);

    /// <summary>Null for a text without words, which many share.</summary>
    public static SortKey? OfText(ulong textHash)
    {
        if (textHash == 0)
        {
            return null;
        }

        Span<byte> key = stackalloc byte[Length];
        key.Clear();
        key[0] = KeyKind.Text;
        BinaryPrimitives.WriteUInt64BigEndian(key[4..], textHash);
        return new SortKey(key);
    }

    /// <summary>The item and the addresses: what a deleted article is known again by.</summary>
    public static IEnumerable<SortKey> OfIdentity(ArticleDraft draft) => draft.Keys.Select(OfAddress).Prepend(OfItem(draft.Source, draft.ItemKey));

    /// <summary>Keys one after another, as a document holds them.</summary>
    public static byte[] Pack(IEnumerable<SortKey> keys) => [.. keys.SelectMany(key => key.ToArray())];

    /// <summary>The other way.</summary>
    public static IReadOnlyList<SortKey> Unpack(byte[] packed) => [.. packed.Chunk(Length).Select(key => new SortKey(key))];

    private static SortKey Hash(byte kind, string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes((char)kind + text), hash);   // the letter was hashed in schema 1, whose keys are still known
        hash[0] = kind;
        return new SortKey(hash[..Length]);
    }
}
