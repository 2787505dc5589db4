using System.Text.Json;
using Aggregator.Feeds.Extension;
using Aggregator.Feeds.Reading;

namespace Aggregator.Feeds.Writing;

/// <summary>One item of a JSON Feed.</summary>
internal static class WrittenJsonItem
{
    /// <summary>Writes the members.</summary>
    public static void Write(Utf8JsonWriter json, FeedItem item, Feed feed)
    {
        json.Text("id", WrittenId.Of(item));
        json.Text("url", WrittenValue.Address(WrittenLinks.PageOf(item)));
        json.Text("title", WrittenText.Line(item.Title));
        Body(json, item);
        json.Text("image", WrittenValue.Address(item.Image));
        json.Text("date_published", item.Published is { } published ? WrittenValue.Rfc3339(published) : null);
        json.Text("date_modified", item.Updated is { } updated ? WrittenValue.Rfc3339(updated) : null);
        json.People("authors", item.Authors);
        Tags(json, item.Categories);
        json.Text("language", WrittenValue.Language(item.Language));
        Attachments(json, item);
        Source(json, item.Source);
        json.List("_also_in", WrittenLinks.Of(item).Where(WrittenLinks.IsCopy), copy =>
        {
            json.Text("title", copy.Title);
            json.Text("url", WrittenValue.Address(copy.Href));
        });
        ExtensionJson.Write(json, ItemExtension.Of(item, feed));
    }

    // One of the two contents is required, and one without a visible character is none.
    private static void Body(Utf8JsonWriter json, FeedItem item)
    {
        var html = WrittenText.Fragment(item.Summary);
        var summary = html is null ? null : WrittenText.PlainIn(html) ?? PlainText.OfHtml(html);
        var content = WrittenText.Fragment(item.ContentHtml);
        json.Text("content_html", content);
        if (content is null)
        {
            json.WriteString("content_text", summary ?? WrittenText.Line(item.Title) ?? "");
        }

        json.Text("summary", summary);
    }

    private static void Tags(Utf8JsonWriter json, IReadOnlyList<FeedCategory> categories)
    {
        var tags = categories.Select(category => WrittenText.Trimmed(category.Term)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (tags.Count == 0)
        {
            return;
        }

        json.WriteStartArray("tags");
        tags.ForEach(json.WriteStringValue);
        json.WriteEndArray();
    }

    private static void Attachments(Utf8JsonWriter json, FeedItem item)
    {
        var length = WrittenValue.Seconds(item.Duration);
        json.List("attachments", item.Enclosures.Where(file => WrittenValue.IsWeb(file.Url)), file =>
        {
            json.Text("url", WrittenValue.Address(file.Url));
            json.Text("mime_type", WrittenText.Trimmed(file.Type) ?? "application/octet-stream");
            if (file.Length is >= 0 and var bytes)
            {
                json.WriteNumber("size_in_bytes", bytes);
            }

            if (length is not null)
            {
                json.WritePropertyName("duration_in_seconds");
                json.WriteRawValue(length);
                length = null;   // of the first, which is the item's
            }
        });
    }

    private static void Source(Utf8JsonWriter json, FeedItemSource? source)
    {
        if (source is null)
        {
            return;
        }

        json.WriteStartObject("_source");
        json.Text("id", source.Id);
        json.Text("title", WrittenText.Line(source.Title));
        json.Text("url", WrittenValue.Address(source.Url));
        json.Text("updated", source.Updated is { } updated ? WrittenValue.Rfc3339(updated) : null);
        json.WriteEndObject();
    }
}
