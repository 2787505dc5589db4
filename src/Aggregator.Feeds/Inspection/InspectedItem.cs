using System.Text.Json;

namespace Aggregator.Feeds.Inspection;

/// <summary>An item as one JSON object.</summary>
internal static class InspectedItem
{
    public static void Write(Utf8JsonWriter writer, FeedItem item)
    {
        writer.WriteStartObject();
        writer.WriteString("id", item.Id);
        writer.WriteString("title", item.Title);
        writer.Url("link", item.Link);
        writer.Url("originalLink", item.OriginalLink);
        writer.Links(item.Links);
        writer.Url("commentsUrl", item.CommentsUrl);
        writer.Url("commentsFeedUrl", item.CommentsFeedUrl);
        writer.Number("commentCount", item.CommentCount);
        writer.WriteString("summary", item.Summary);
        writer.WriteString("contentHtml", item.ContentHtml);
        writer.Url("contentSrc", item.ContentSource);
        writer.WriteString("rights", item.Rights);
        writer.Date("published", item.Published);
        writer.Date("updated", item.Updated);
        writer.WriteString("language", item.Language);
        writer.People("authors", item.Authors);
        writer.People("contributors", item.Contributors);
        writer.Categories(item.Categories);
        writer.Url("license", item.License);
        Media(writer, item);
        writer.Flag("explicit", item.Explicit);
        writer.Flag("block", item.Block);
        writer.Number("durationSeconds", item.Duration?.TotalSeconds);
        Relations(writer, item);
        writer.Place(item.Place);
        More(writer, item);
        writer.WriteEndObject();
    }

    private static void Media(Utf8JsonWriter writer, FeedItem item)
    {
        writer.Objects("enclosures", item.Enclosures, enclosure =>
        {
            writer.Url("url", enclosure.Url);
            writer.WriteString("type", enclosure.Type);
            writer.Number("length", enclosure.Length);
            writer.WriteString("title", enclosure.Title);
            writer.Number("durationSeconds", enclosure.Duration?.TotalSeconds);
        });
        writer.Record("media", item.Media);
        writer.Record("thumbnails", item.Thumbnails);
        writer.Object("image", item.Image, image => writer.Url("url", image));
    }

    private static void Relations(Utf8JsonWriter writer, FeedItem item)
    {
        writer.Object("source", item.Source, source =>
        {
            writer.WriteString("title", source.Title);
            writer.Url("url", source.Url);
            writer.WriteString("id", source.Id);
            writer.Date("updated", source.Updated);
            writer.Links(source.Links);
            writer.People("authors", source.Authors);
            writer.People("contributors", source.Contributors);
            writer.Categories(source.Categories);
            writer.WriteString("subtitle", source.Subtitle);
            writer.WriteString("rights", source.Rights);
            writer.Record("generator", source.Generator);
            writer.Url("icon", source.Icon);
            writer.Url("logo", source.Logo);
        });
        writer.Object("inReplyTo", item.InReplyTo, reply =>
        {
            writer.WriteString("ref", reply.Ref);
            writer.Url("href", reply.Href);
            writer.WriteString("type", reply.Type);
            writer.Url("source", reply.Source);
        });
    }

    // What corpora of feeds have no word for.
    private static void More(Utf8JsonWriter writer, FeedItem item)
    {
        writer.WriteString("contentText", item.ContentText);
        writer.Url("externalUrl", item.ExternalUrl);
        writer.Url("bannerImage", item.BannerImage);
        writer.Date("created", item.Created);
        writer.Date("expires", item.Expires);
        writer.Object("publisher", item.Publisher, writer.Person);
        writer.Url("commentApiUrl", item.CommentApiUrl);
        writer.Record("slash", item.Slash);
        writer.Record("dublinCore", item.DublinCore);
        writer.Record("episode", item.Episode);
        writer.Record("mediaDetails", item.MediaDetails);
    }
}
