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
        Place(writer, item.Place);
        writer.WriteEndObject();
    }

    private static void Media(Utf8JsonWriter writer, FeedItem item)
    {
        writer.Objects("enclosures", item.Enclosures, enclosure =>
        {
            writer.Url("url", enclosure.Url);
            writer.WriteString("type", enclosure.Type);
            writer.Number("length", enclosure.Length);
        });
        writer.Objects("media", item.Media, medium =>
        {
            writer.Url("url", medium.Url);
            writer.WriteString("type", medium.Type);
            writer.Number("length", medium.Length);
            writer.Number("width", medium.Width);
            writer.Number("height", medium.Height);
            writer.WriteString("medium", medium.Medium);
        });
        writer.Objects("thumbnails", item.Thumbnails, thumbnail => writer.Url("url", thumbnail));
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
        });
        writer.Object("inReplyTo", item.InReplyTo, reply =>
        {
            writer.WriteString("ref", reply.Ref);
            writer.Url("href", reply.Href);
            writer.WriteString("type", reply.Type);
            writer.Url("source", reply.Source);
        });
    }

    private static void Place(Utf8JsonWriter writer, FeedPlace? place) => writer.Object("geo", place, known =>
    {
        writer.WriteString("type", known.Shape.ToString());
        writer.Number("lat", known.Positions[0][1]);
        writer.Number("lon", known.Positions[0][0]);
        writer.WriteStartArray("coordinates");
        foreach (var position in known.Positions)
        {
            writer.WriteStartArray();
            foreach (var number in position)
            {
                writer.WriteNumberValue(number);
            }

            writer.WriteEndArray();
        }

        writer.WriteEndArray();
    });
}
