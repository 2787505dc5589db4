using System.Buffers.Text;

namespace Aggregator.Storage.LiteDb;

/// <summary>Where a listing goes on: the last key that was given, in text that fits an address.</summary>
internal static class ListingCursor
{
    public static string Write(byte[] key) => Base64Url.EncodeToString(key);

    /// <exception cref="FormatException">The text is no cursor of this listing.</exception>
    public static byte[] Read(string cursor, byte[] prefix, ListingOrder order)
    {
        var length = prefix.Length + (order == ListingOrder.Published ? 16 : 8);
        if (!Base64Url.IsValid(cursor))
        {
            throw new FormatException("The cursor is not one that a listing gave.");
        }

        var key = Base64Url.DecodeFromChars(cursor);
        return key.Length == length && key.AsSpan().StartsWith(prefix)
            ? key
            : throw new FormatException("The cursor belongs to another listing.");
    }
}
