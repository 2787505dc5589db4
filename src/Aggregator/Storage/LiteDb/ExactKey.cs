using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Aggregator.Deduplication;
using Aggregator.Ingestion;

namespace Aggregator.Storage.LiteDb;

/// <summary>What identifies an article exactly, as 16 bytes: index keys must be short, and two addresses that differ by case alone are two.</summary>
internal static class ExactKey
{
    private const int Length = 16;

    public static byte[] OfItem(SourceId source, string itemKey) => Hash('i', $"{source}\n{itemKey}");

    public static byte[] OfAddress(CanonicalUrl address) => Hash('u', address.Key);

    /// <summary>Null for a text without words, which many share.</summary>
    public static byte[]? OfText(ulong textHash)
    {
        if (textHash == 0)
        {
            return null;
        }

        var key = new byte[Length];
        key[0] = (byte)'t';
        BinaryPrimitives.WriteUInt64BigEndian(key.AsSpan(8), textHash);
        return key;
    }

    /// <summary>The item and the addresses: what a deleted article is known again by.</summary>
    public static IEnumerable<byte[]> OfIdentity(ArticleDraft draft) => draft.Keys.Select(OfAddress).Prepend(OfItem(draft.Source, draft.ItemKey));

    private static byte[] Hash(char kind, string text)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(kind + text)).AsSpan(0, Length);
        hash[0] = (byte)kind;
        return hash.ToArray();
    }
}
