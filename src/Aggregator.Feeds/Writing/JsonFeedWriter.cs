using System.Text.Encodings.Web;
using System.Text.Json;
using Aggregator.Feeds.Writing;

namespace Aggregator.Feeds;

/// <summary>Writes JSON Feed 1.1, with <c>_source</c> and <c>_also_in</c> for where an entry was taken from.</summary>
public static class JsonFeedWriter
{
    /// <summary>The media type to serve it with.</summary>
    public const string MediaType = "application/feed+json";

    // Relaxed: the document is served as JSON and never stands inside a page, so HTML in it stays readable.
    private static readonly JsonWriterOptions Layout = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes the document: UTF-8 without a byte order mark, the same bytes for the same feed.</summary>
    /// <param name="output">Is left open.</param>
    public static void Write(PublishedFeed feed, Stream output)
    {
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(output);
        using var json = new Utf8JsonWriter(output, Layout);
        json.WriteStartObject();
        json.WriteString("version", "https://jsonfeed.org/version/1.1");
        Text(json, "title", WrittenText.Line(feed.Title, feed.Id));
        Text(json, "home_page_url", WrittenValue.Address(feed.SiteUrl));
        Text(json, "feed_url", WrittenValue.Address(feed.SelfUrl));
        Text(json, "next_url", WrittenValue.Address(feed.NextUrl));
        Text(json, "description", WrittenText.Line(feed.Subtitle));
        Text(json, "icon", WrittenValue.Address(feed.Icon));
        Text(json, "language", WrittenValue.Language(feed.Language));
        json.WriteStartArray("items");
        foreach (var entry in feed.Entries)
        {
            Item(json, feed, entry);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Item(Utf8JsonWriter json, PublishedFeed feed, PublishedEntry entry)
    {
        json.WriteStartObject();
        Text(json, "id", entry.Id);
        Text(json, "url", WrittenValue.Address(entry.Url));
        Text(json, "title", WrittenText.Line(entry.Title, entry.Url.Host));
        Body(json, entry);
        Text(json, "image", WrittenValue.Address(entry.Image));
        Text(json, "date_published", WrittenValue.Rfc3339(entry.Published));
        Text(json, "date_modified", WrittenValue.Rfc3339(entry.Updated));
        Authors(json, WrittenValue.Authors(feed, entry));
        Tags(json, WrittenValue.Names(entry.Categories));
        Text(json, "language", WrittenValue.Language(entry.Language));
        Attachments(json, entry.Enclosures);
        Source(json, entry.Source);
        Copies(json, entry.AlsoIn);
        json.WriteEndObject();
    }

    // One of the two contents is required, and one without a visible character is none.
    private static void Body(Utf8JsonWriter json, PublishedEntry entry)
    {
        var summary = WrittenText.Valid(entry.Summary ?? "").Trim();
        if (string.IsNullOrWhiteSpace(WrittenText.Valid(entry.ContentHtml ?? "")))
        {
            Text(json, "content_text", summary.Length > 0 ? summary : WrittenText.Line(entry.Title, entry.Url.Host));
        }
        else
        {
            Text(json, "content_html", entry.ContentHtml);
        }

        Text(json, "summary", summary);
    }

    private static void Authors(Utf8JsonWriter json, IReadOnlyList<string> names)
    {
        json.WriteStartArray("authors");
        foreach (var name in names)
        {
            json.WriteStartObject();
            Text(json, "name", name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Tags(Utf8JsonWriter json, IReadOnlyList<string> tags)
    {
        if (tags.Count == 0)
        {
            return;
        }

        json.WriteStartArray("tags");
        foreach (var tag in tags)
        {
            json.WriteStringValue(tag);
        }

        json.WriteEndArray();
    }

    private static void Attachments(Utf8JsonWriter json, IReadOnlyList<FeedEnclosure> enclosures)
    {
        var reachable = enclosures.Where(enclosure => WrittenValue.Address(enclosure.Url) is not null).ToList();
        if (reachable.Count == 0)
        {
            return;
        }

        json.WriteStartArray("attachments");
        foreach (var enclosure in reachable)
        {
            json.WriteStartObject();
            Text(json, "url", WrittenValue.Address(enclosure.Url));
            Text(json, "mime_type", WrittenText.Line(enclosure.Type, "application/octet-stream"));
            if (enclosure.Length is { } length)
            {
                json.WriteNumber("size_in_bytes", length);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Source(Utf8JsonWriter json, PublishedSource? source)
    {
        if (source is null)
        {
            return;
        }

        json.WriteStartObject("_source");
        Text(json, "id", source.Id);
        Text(json, "title", WrittenText.Name(source.Title, source.Id));
        Text(json, "url", WrittenValue.Address(source.Url));
        Text(json, "feed_url", WrittenValue.Address(source.FeedUrl));
        Text(json, "updated", WrittenValue.Rfc3339(source.Updated));
        json.WriteEndObject();
    }

    private static void Copies(Utf8JsonWriter json, IReadOnlyList<PublishedCopy> copies)
    {
        if (copies.Count == 0)
        {
            return;
        }

        json.WriteStartArray("_also_in");
        foreach (var copy in copies)
        {
            json.WriteStartObject();
            Text(json, "title", WrittenText.Name(copy.Title, copy.Url.Host));
            Text(json, "url", WrittenValue.Address(copy.Url));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    // The same characters are left out as in the XML formats, so that an entry reads the same in all three.
    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.WriteString(name, WrittenText.Valid(value));
        }
    }
}
