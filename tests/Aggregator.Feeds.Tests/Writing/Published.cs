namespace Aggregator.Feeds.Tests.Writing;

/// <summary>Feeds to write.</summary>
internal static class Published
{
    public static readonly DateTimeOffset Morning = new(2026, 3, 9, 6, 30, 0, TimeSpan.Zero);

    public static PublishedFeed Feed(params PublishedEntry[] entries) => new()
    {
        Id = "urn:uuid:5f3a1d6e-0000-7000-8000-000000000001",
        Title = "Morning papers",
        Subtitle = "What four newsrooms wrote",
        SiteUrl = new Uri("https://reader.test/"),
        SelfUrl = new Uri("https://reader.test/feed"),
        Updated = Morning,
        Icon = new Uri("https://reader.test/icon.png"),
        NextUrl = new Uri("https://reader.test/feed?cursor=abc&limit=2"),
        Language = "en",
        Entries = entries,
    };

    public static PublishedEntry Entry() => new()
    {
        Id = "urn:uuid:5f3a1d6e-0000-7000-8000-000000000002",
        Url = new Uri("https://herald.test/bridge"),
        Title = "The bridge is open again",
        Authors = ["Ada Quill", "Ben Inkwell"],
        Published = Morning.AddHours(-2),
        Updated = Morning.AddMilliseconds(-250),
        Summary = "Cars & bicycles may cross from Monday.",
        ContentHtml = "<p>Cars &amp; bicycles may cross <b>from Monday</b>.</p>",
        Categories = ["Local", "Traffic", "Local"],
        Language = "en-GB",
        Image = new Uri("https://herald.test/bridge.jpg"),
        Enclosures = [new FeedEnclosure(new Uri("https://herald.test/bridge.mp3"), "audio/mpeg", 1234), new FeedEnclosure(new Uri("https://herald.test/bridge.mp4"))],
        Source = new PublishedSource("https://herald.test/rss", "The Herald", Morning, new Uri("https://herald.test/"), new Uri("https://herald.test/rss")),
        AlsoIn = [new PublishedCopy("The Courier", new Uri("https://courier.test/b"))],
    };

    public static byte[] Bytes(Action<PublishedFeed, Stream> write, PublishedFeed feed)
    {
        using var output = new MemoryStream();
        write(feed, output);
        return output.ToArray();
    }
}
