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
        json.Text("external_url", WrittenValue.Address(item.ExternalUrl));
        json.Text("title", WrittenText.Line(item.Title));
        Body(json, item);
        json.Text("image", WrittenValue.Address(item.Image));
        json.Text("banner_image", WrittenValue.Address(item.BannerImage));
        json.Text("date_published", item.Published is { } published ? WrittenValue.Rfc3339(published) : null);
        json.Text("date_modified", item.Updated is { } updated ? WrittenValue.Rfc3339(updated) : null);
        json.People("authors", item.Authors);
        Tags(json, item.Categories);
        json.Text("language", WrittenValue.Language(item.Language));
        Attachments(json, item);
        Source(json, item.Source);
        json.List("_also_in", WrittenLinks.Of(item).Where(link => WrittenLinks.IsCopyOf(link, item)), copy =>
        {
            json.Text("title", copy.Title);
            json.Text("url", WrittenValue.Address(copy.Href));
        });
        ExtensionJson.Write(json, ItemExtension.Of(item, feed));
    }

    /// <summary>Whether <c>_source</c> says all there is to say.</summary>
    public static bool IsSimple(FeedItemSource? source)
    {
        if (source is null || source.Links.Count == 0)
        {
            return source is null || source == new FeedItemSource(source.Title, source.Url, source.Id, source.Updated);
        }

        var self = WrittenLinks.SelfOf(source);
        var areSimple = source.Links is [var only] && WrittenLinks.IsPlain(only, "self", self) && WrittenValue.AreSame(source.Url, self)
            || source.Links is [var page, var own] && WrittenLinks.IsPlain(page, FeedLink.Alternate, source.Url) && WrittenLinks.IsPlain(own, "self", self);
        return areSimple && source == new FeedItemSource(source.Title, source.Url, source.Id, source.Updated) { Links = source.Links };
    }

    /// <summary>The length of an item as reading finds it at its files; null when it has none.</summary>
    public static TimeSpan? DurationOf(FeedItem item)
    {
        var files = WrittenLinks.FilesOf(item);
        return files.Select(file => file.Duration).FirstOrDefault(length => length is not null) ?? (files.Count > 0 ? item.Duration : null);
    }

    // One of the two contents is required, and one without a visible character is none.
    private static void Body(Utf8JsonWriter json, FeedItem item)
    {
        var html = WrittenText.Fragment(item.Summary);
        var summary = html is null ? null : PlainParagraphs.TextIn(html)
            ?? WrittenText.Line(PlainText.OfHtml(html));   // a reference may have stood for what cannot be written
        var text = WrittenText.Trimmed(item.ContentText);
        var content = WrittenText.Fragment(item.ContentHtml);
        json.Text("content_html", text is not null && content == WrittenText.Fragment(PlainParagraphs.ToHtml(text, keepsLines: true)) ? null : content);
        json.Text("content_text", text);
        if (content is null && text is null)
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
        var files = WrittenLinks.FilesOf(item);
        var length = files.Any(file => file.Duration is not null) ? null : item.Duration;
        json.List("attachments", files, file =>
        {
            json.Text("url", WrittenValue.Address(file.Url));
            json.Text("mime_type", WrittenText.Trimmed(file.Type) ?? "application/octet-stream");
            json.Text("title", WrittenText.Line(file.Title));
            if (file.Length is > 0 and var bytes)
            {
                json.WriteNumber("size_in_bytes", bytes);
            }

            if (WrittenValue.Seconds(file.Duration ?? length) is { } seconds)
            {
                json.WritePropertyName("duration_in_seconds");
                json.WriteRawValue(seconds);
            }

            length = null;   // the item's is the first file's, where none has one of its own
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
        var self = WrittenLinks.SelfOf(source);
        json.Text("url", WrittenValue.AreSame(source.Url, self) ? null : WrittenValue.Address(source.Url));
        json.Text("feed_url", WrittenValue.Address(self));
        json.Text("updated", source.Updated is { } updated ? WrittenValue.Rfc3339(updated) : null);
        json.WriteEndObject();
    }
}
