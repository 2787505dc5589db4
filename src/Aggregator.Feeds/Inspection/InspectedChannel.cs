using System.Text.Json;

namespace Aggregator.Feeds.Inspection;

/// <summary>The members of a channel.</summary>
internal static class InspectedChannel
{
    public static void Write(Utf8JsonWriter writer, Feed feed)
    {
        writer.WriteString("format", feed.Format.ToString().ToLowerInvariant());
        writer.WriteString("version", feed.Version);
        writer.WriteString("id", feed.Id);
        writer.WriteString("title", feed.Title);
        writer.Url("link", feed.Link);
        writer.Links(feed.Links);
        writer.Url("selfLink", feed.SelfLink);
        writer.WriteStartArray("hubLinks");
        foreach (var hub in feed.HubLinks)
        {
            writer.WriteStringValue(hub.OriginalString);
        }

        writer.WriteEndArray();
        writer.WriteString("description", feed.Description);
        writer.WriteString("rights", feed.Rights);
        writer.WriteString("language", feed.Language);
        writer.Date("published", feed.Published);
        writer.Date("updated", feed.Updated);
        writer.People("authors", feed.Authors);
        writer.People("contributors", feed.Contributors);
        writer.Object("publisher", feed.Publisher, writer.Person);
        writer.Categories(feed.Categories);
        Pictures(writer, feed);
        Schedule(writer, feed.Schedule);
        Machinery(writer, feed);
        writer.Flag("explicit", feed.Explicit);
        writer.Flag("block", feed.Block);
        writer.Url("newUrl", feed.NewUrl);
        More(writer, feed);
    }

    private static void Pictures(Utf8JsonWriter writer, Feed feed)
    {
        writer.Object("image", feed.Picture, image =>
        {
            writer.Url("url", image.Url);
            writer.WriteString("title", image.Title);
            writer.Url("link", image.Link);
            writer.Number("width", image.Width);
            writer.Number("height", image.Height);
            writer.WriteString("description", image.Description);
        });
        writer.Url("icon", feed.Icon);
        writer.Url("logo", feed.Logo);
    }

    private static void Schedule(Utf8JsonWriter writer, FeedSchedule schedule)
    {
        writer.Number("ttl", schedule.TimeToLive?.TotalMinutes);
        writer.WriteStartArray("skipHours");
        foreach (var hour in schedule.SkipHours)
        {
            writer.WriteNumberValue(hour);
        }

        writer.WriteEndArray();
        writer.WriteStartArray("skipDays");
        foreach (var day in schedule.SkipDays)
        {
            writer.WriteStringValue(day.ToString());
        }

        writer.WriteEndArray();
        writer.WriteString("updatePeriod", schedule.UpdatePeriod);
        writer.Number("updateFrequency", schedule.UpdateFrequency);
        writer.Date("updateBase", schedule.UpdateBase);
    }

    private static void Machinery(Utf8JsonWriter writer, Feed feed)
    {
        writer.Object("cloud", feed.Cloud, cloud =>
        {
            writer.WriteString("domain", cloud.Domain);
            writer.Number("port", cloud.Port);
            writer.WriteString("path", cloud.Path);
            writer.WriteString("registerProcedure", cloud.RegisterProcedure);
            writer.WriteString("protocol", cloud.Protocol);
        });
        writer.Object("generator", feed.Generator, generator =>
        {
            writer.WriteString("name", generator.Name);
            writer.Url("url", generator.Url);
            writer.WriteString("version", generator.Version);
        });
    }

    // What corpora of feeds have no word for.
    private static void More(Utf8JsonWriter writer, Feed feed)
    {
        writer.Url("license", feed.License);
        writer.Record("paging", feed.Paging);
        writer.Flag("expired", feed.Expired);
        writer.WriteString("userComment", feed.UserComment);
        writer.Url("docs", feed.Docs);
        writer.WriteString("rating", feed.Rating);
        writer.Record("textInput", feed.TextInput);
        writer.Place(feed.Place);
        writer.Record("dublinCore", feed.DublinCore);
        writer.Record("podcast", feed.Podcast);
        writer.Record("deleted", feed.Deleted);
    }
}
