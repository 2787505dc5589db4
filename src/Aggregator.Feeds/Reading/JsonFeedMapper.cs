using System.Text.Json;
using Aggregator.Feeds.Extension;
using Aggregator.Feeds.Repair;
using Aggregator.Html;

namespace Aggregator.Feeds.Reading;

/// <summary>JSON Feed objects to the model.</summary>
internal static class JsonFeedMapper
{
    public static Feed Channel(JsonElement root, string? version, Uri? baseUrl)
    {
        var link = Url(root, "home_page_url", baseUrl);
        var self = Url(root, "feed_url", baseUrl);
        var icon = Url(root, "icon", baseUrl);
        var feed = new Feed
        {
            Format = FeedFormat.Json,
            Version = version,
            Id = root.Text("feed_url"),
            Title = PlainText.OneLine(root.Text("title")),
            Link = link,
            SelfLink = self,
            Links = [.. Links(link, FeedLink.Alternate), .. Links(self, "self"), .. Links(Url(root, "next_url", baseUrl), "next")],
            HubLinks = [.. root.List("hubs").Take(FeedLimits.ListLength).Select(hub => Url(hub, "url", baseUrl)).OfType<Uri>()],
            Description = root.Text("description") is { } description ? PlainText.ToHtml(description) : null,
            BaseUrl = baseUrl,
            Language = root.Text("language"),
            Authors = People(root, baseUrl),
            Image = icon,
            Picture = icon is null ? null : new FeedImage(icon),
            Icon = Url(root, "favicon", baseUrl),
            Paging = Url(root, "next_url", baseUrl) is { } next ? new FeedPaging { Next = next } : null,
            Expired = root.Flag("expired"),
            UserComment = PlainText.OneLine(root.Text("user_comment")),
        };
        return ExtensionJson.Read<FeedExtension>(root)?.AddTo(feed) ?? feed;
    }

    public static FeedItem Item(JsonElement item, Feed feed)
    {
        var baseUrl = feed.BaseUrl;
        var html = item.Text("content_html") ?? (item.Text("content_text") is { } text ? PlainParagraphs.ToHtml(text, keepsLines: true) : null);
        var authors = People(item, baseUrl);
        var attachments = item.List("attachments").Take(FeedLimits.ListLength).ToList();
        var outside = Url(item, "external_url", baseUrl);
        var link = Url(item, "url", baseUrl) ?? outside ?? AbsoluteUrl.Resolve(item.Text("id"), null);
        var read = new FeedItem
        {
            Id = item.Text("id"),
            Link = link,
            Links = [.. Links(link, FeedLink.Alternate), .. Links(outside?.AbsoluteUri == link?.AbsoluteUri ? null : outside, "related"), .. Copies(item, baseUrl)],
            Title = PlainText.OneLine(item.Text("title")),
            Summary = item.Text("summary") is { } summary ? PlainParagraphs.ToHtml(summary, keepsLines: false) : null,
            ContentHtml = html,
            BaseUrl = baseUrl,
            Published = FeedDate.Parse(item.Text("date_published")),
            Updated = FeedDate.Parse(item.Text("date_modified")),
            Language = item.Text("language") ?? feed.Language,
            Authors = authors.Count > 0 ? authors : feed.Authors,
            Categories = [.. item.List("tags").Take(FeedLimits.ListLength).Select(tag => tag.Word()).OfType<string>().Distinct().Select(tag => new FeedCategory(tag))],
            Enclosures = [.. attachments.Select(attachment => Enclosure(attachment, baseUrl)).OfType<FeedEnclosure>()],
            Image = Url(item, "image", baseUrl) ?? Url(item, "banner_image", baseUrl),
            ContentText = item.Text("content_text"),
            ExternalUrl = outside,
            BannerImage = Url(item, "banner_image", baseUrl),
            Source = Source(item, baseUrl),
            Duration = attachments.Select(Length).FirstOrDefault(length => length is not null),
        };
        return ExtensionJson.Read<ItemExtension>(item)?.AddTo(read) ?? read;
    }

    private static IReadOnlyList<FeedPerson> People(JsonElement element, Uri? baseUrl)
    {
        // Version 1.0 has one author, 1.1 a list; some write both.
        var people = element.List("authors");
        people = people.Count > 0 ? people : element.List("author");
        return [.. people.Take(FeedLimits.ListLength).Select(person => Person(person, baseUrl)).OfType<FeedPerson>()];
    }

    private static FeedPerson? Person(JsonElement person, Uri? baseUrl)
    {
        if (person.ValueKind == JsonValueKind.String)
        {
            return Persons.OfLine(person.Text());
        }

        var name = PlainText.OneLine(person.Text("name"));
        var url = Url(person, "url", baseUrl);
        var avatar = Url(person, "avatar", baseUrl);
        var email = person.Text("email") ?? person.Text("_email") ?? Persons.MailAddress(person.Text("url"));
        return name is null && url is null && email is null && avatar is null ? null : new FeedPerson(name, email, url, avatar);
    }

    private static FeedEnclosure? Enclosure(JsonElement attachment, Uri? baseUrl) =>
        Url(attachment, "url", baseUrl) is { } url
            ? new FeedEnclosure(url, attachment.Text("mime_type"), Bytes(attachment), PlainText.OneLine(attachment.Text("title")), Length(attachment))
            : null;

    private static TimeSpan? Length(JsonElement attachment) =>
        PodcastDuration.OfSeconds(attachment.Number("duration_in_seconds"));

    // A double holds whole numbers to 2^53 only; it is asked for what is written as 1.5e6.
    private static long? Bytes(JsonElement attachment) =>
        Quantity.FileSize(attachment.Text("size_in_bytes"))
            ?? (attachment.Number("size_in_bytes") is >= 1 and < long.MaxValue and var size ? (long)size : null);

    // Our own extensions, which JsonFeedWriter writes: the format has no word for where an item was taken from.
    private static FeedItemSource? Source(JsonElement item, Uri? baseUrl) =>
        item.List("_source") is not [{ ValueKind: JsonValueKind.Object } source]
            ? null
            : new FeedItemSource(
                PlainText.OneLine(source.Text("title")), Url(source, "url", baseUrl) ?? Url(source, "feed_url", baseUrl), source.Text("id"),
                FeedDate.Parse(source.Text("updated")))
            {
                Links = Url(source, "feed_url", baseUrl) is { } self
                    ? [.. Links(Url(source, "url", baseUrl), FeedLink.Alternate), .. Links(self, "self")] : [],
            };

    private static IEnumerable<FeedLink> Copies(JsonElement item, Uri? baseUrl) => item.List("_also_in").Take(FeedLimits.ListLength)
        .Select(copy => new FeedLink(Url(copy, "url", baseUrl), "related", Title: PlainText.OneLine(copy.Text("title"))));

    private static Uri? Url(JsonElement element, string name, Uri? baseUrl) => AbsoluteUrl.Resolve(element.Text(name), baseUrl);

    private static IReadOnlyList<FeedLink> Links(Uri? url, string rel) => url is null ? [] : [new FeedLink(url, rel)];
}
