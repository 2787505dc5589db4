using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Aggregator.Feeds;

namespace Aggregator.Ingestion;

/// <summary>
/// What an item says, apart from how it is written. Feeds that carry a comment counter or a signed image address differ at every poll; without this
/// second hash every poll would read all their pages again.
/// </summary>
internal static class ItemMeaning
{
    /// <summary>64 bits over id, address, title, texts and time of publication; the leading word keeps it apart from raw hashes in the same set.</summary>
    public static ulong HashOf(FeedItem item)
    {
        var published = item.Published?.UtcTicks.ToString(CultureInfo.InvariantCulture);
        var meaning = string.Join('\0', "meaning", item.Id, item.ArticleUrl?.OriginalString, item.Title, item.Summary, item.ContentHtml, published);
        return BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(meaning)));
    }
}
