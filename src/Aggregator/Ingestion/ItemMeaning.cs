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
    // Between pressing the button and the feed's next build.
    private static readonly TimeSpan LeastUntilEdit = TimeSpan.FromMinutes(1);

    /// <summary>64 bits over id, address, title, texts and time of publication; the leading word keeps it apart from raw hashes in the same set.</summary>
    public static ulong HashOf(FeedItem item)
    {
        var published = item.Published?.UtcTicks.ToString(CultureInfo.InvariantCulture);
        var meaning = string.Join('\0', "meaning", item.Id, item.ArticleUrl?.OriginalString, item.Title, item.Summary, item.ContentHtml, published);
        return HashOf(meaning);
    }

    /// <summary>
    /// The same with the time of the item's change, by which publishers tell of an edit that shows only in the page; null when the item names none later than
    /// its publication.
    /// </summary>
    public static ulong? EditionOf(FeedItem item) =>
        item.Updated is { } updated && !(item.Published + LeastUntilEdit > updated)
            ? HashOf(string.Create(CultureInfo.InvariantCulture, $"edition\0{HashOf(item)}\0{updated.UtcTicks}"))
            : null;

    private static ulong HashOf(string meaning) => BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(meaning)));
}
