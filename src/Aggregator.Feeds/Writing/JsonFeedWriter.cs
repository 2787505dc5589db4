using System.Text.Encodings.Web;
using System.Text.Json;
using Aggregator.Feeds.Extension;
using Aggregator.Feeds.Reading;
using Aggregator.Feeds.Writing;

namespace Aggregator.Feeds;

/// <summary>Writes JSON Feed 1.1. What the format has no members for stands in an object <c>_aggregator</c>, where an item was taken from in <c>_source</c>, other pages with
/// the same article in <c>_also_in</c>.</summary>
/// <remarks>
/// Where the format requires what the feed lacks: an item's id is its address, else a name made of the words; its content is the summary, else the title; the type of a file
/// is application/octet-stream.
/// </remarks>
public static class JsonFeedWriter
{
    /// <summary>The media type to serve it with.</summary>
    public const string MediaType = "application/feed+json";

    // Relaxed: the document is served as JSON and never stands inside a page, so HTML in it stays readable.
    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the document: UTF-8 without a byte order mark, the same bytes for the same feed. Never throws for what stands in it.</summary>
    /// <param name="feed">The channel; its own <see cref="Feed.Items"/> and <see cref="Feed.Format"/> are not looked at.</param>
    /// <param name="output">Is left open.</param>
    public static void Write(Feed feed, IEnumerable<FeedItem> items, Stream output)
    {
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(output);
        using var json = new Utf8JsonWriter(output, Layout);
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        json.WriteString("title", WrittenText.Line(feed.Title) ?? "");   // required
        json.Text("home_page_url", WrittenValue.Address(WrittenLinks.PageOf(feed)));
        json.Text("feed_url", WrittenValue.Address(WrittenLinks.SelfOf(feed)));
        json.Text("next_url", WrittenValue.Address(WrittenLinks.NextOf(feed)));
        json.Text("user_comment", WrittenText.Line(feed.UserComment));
        json.Text("description", WrittenText.Fragment(feed.Description) is { } html ? WrittenText.PlainIn(html) ?? PlainText.OfHtml(html) : null);
        json.Text("icon", WrittenValue.Address(WrittenRssFields.PictureOf(feed)?.Url));
        json.Text("favicon", WrittenValue.Address(feed.Icon));
        json.People("authors", feed.Authors);
        json.Text("language", WrittenValue.Language(feed.Language));
        json.List("hubs", WrittenLinks.HubsOf(feed), hub =>
        {
            json.WriteString("type", "WebSub");
            json.Text("url", WrittenValue.Address(hub));
        });
        if (feed.Expired is { } isExpired)
        {
            json.WriteBoolean("expired", isExpired);
        }

        ExtensionJson.Write(json, FeedExtension.Of(feed));
        json.WriteStartArray("items");
        foreach (var item in items)
        {
            json.WriteStartObject();
            WrittenJsonItem.Write(json, item, feed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
