using System.Security.Cryptography;
using System.Text;

namespace Aggregator.Feeds.Writing;

/// <summary>The id that Atom and JSON Feed require. Without one, the address stands for it; without that, a name made of the words (RFC 9562, version 8).</summary>
internal static class WrittenId
{
    public static string Of(Feed feed) =>
        WrittenText.Trimmed(feed.Id) ?? WrittenValue.Address(feed.SelfLink) ?? WrittenValue.Address(feed.Link) ?? Named(feed.Title, feed.Description);

    public static string Of(FeedItem item) =>
        WrittenText.Trimmed(item.Id) ?? WrittenValue.Address(item.Link) ?? Named(item.Title, item.Summary, item.ContentHtml);

    private static string Named(params IEnumerable<string?> words)
    {
        var bytes = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', words))).AsSpan(0, 16);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x80);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return $"urn:uuid:{new Guid(bytes, bigEndian: true):D}";
    }
}
