using System.Buffers.Text;
using Aggregator.Storage.LiteDb.Keys;

namespace Aggregator.Storage.LiteDb;

/// <summary>Where a listing goes on: the last key that was given, in text that fits an address.</summary>
internal static class ListingCursor
{
    public static string Write(SortKey key) => Base64Url.EncodeToString(key.ToArray());

    /// <exception cref="FormatException">The text is no cursor of this listing.</exception>
    public static SortKey Read(string cursor, SortKey prefix, ListingOrder order)
    {
        if (!Base64Url.IsValid(cursor))
        {
            throw new FormatException("The cursor is not one that a listing gave.");
        }

        var bytes = Base64Url.DecodeFromChars(cursor);
        return bytes.Length == ListingKey.LengthOf(order) && new SortKey(bytes) is var key && key.StartsWith(prefix)
            ? key
            : throw new FormatException("The cursor belongs to another listing.");
    }
}
