namespace Aggregator.Feeds.Tests.Writing;

/// <summary>Feeds to write.</summary>
internal static class Published
{
    public static readonly DateTimeOffset Morning = new(2026, 3, 9, 6, 30, 0, TimeSpan.Zero);

    public static Feed Feed() => new()
    {
        Format = FeedFormat.Atom,
        Id = "urn:uuid:5f3a1d6e-0000-7000-8000-000000000001",
        Title = "Morning papers",
        Description = "What four newsrooms wrote",
        Link = new Uri("https://reader.test/"),
        SelfLink = new Uri("https://reader.test/feed"),
        Links = [new FeedLink(new Uri("https://reader.test/feed?cursor=abc&limit=2"), "next")],
        Updated = Morning,
        Icon = new Uri("https://reader.test/icon.png"),
        Language = "en",
    };

    public static FeedItem Item() => new()
    {
        Id = "urn:uuid:5f3a1d6e-0000-7000-8000-000000000002",
        Link = new Uri("https://herald.test/bridge"),
        Links = [new FeedLink(new Uri("https://courier.test/b"), "related", Title: "The Courier")],
        Title = "The bridge is open again",
        Authors = [new FeedPerson("Ada Quill"), new FeedPerson("Ben Inkwell")],
        Published = Morning.AddHours(-2),
        Updated = Morning.AddMilliseconds(-250),
        Summary = "Cars &amp; bicycles may cross from Monday.",
        ContentHtml = "<p>Cars &amp; bicycles may cross <b>from Monday</b>.</p>",
        Categories = [new FeedCategory("Local"), new FeedCategory("Traffic")],
        Language = "en-GB",
        Image = new Uri("https://herald.test/bridge.jpg"),
        Media = [new FeedMedia(new Uri("https://herald.test/bridge.jpg"), Medium: "image")],
        Enclosures = [new FeedEnclosure(new Uri("https://herald.test/bridge.mp3"), "audio/mpeg", 1234), new FeedEnclosure(new Uri("https://herald.test/bridge.mp4"))],
        Source = new FeedItemSource("The Herald", new Uri("https://herald.test/"), "https://herald.test/rss", Morning)
        {
            Links = [new FeedLink(new Uri("https://herald.test/")), new FeedLink(new Uri("https://herald.test/rss"), "self")],
        },
    };

    public static byte[] Bytes(Action<Feed, IEnumerable<FeedItem>, Stream> write, Feed feed, params FeedItem[] items)
    {
        using var output = new MemoryStream();
        write(feed, items, output);
        return output.ToArray();
    }
}
