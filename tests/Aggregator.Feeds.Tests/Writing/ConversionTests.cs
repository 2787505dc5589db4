namespace Aggregator.Feeds.Tests.Writing;

/// <summary>Feeds as publishers write them, read, written in each format and read again.</summary>
public sealed class ConversionTests
{
    public static TheoryData<string> Files => [.. TestFeeds.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_feed_that_was_read_is_written_as_atom_without_loss(string file) => await AssertCarriedAsync(file, AtomWriter.Write, Carried.ByAtom);

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_feed_that_was_read_is_written_as_rss_without_loss(string file) => await AssertCarriedAsync(file, RssWriter.Write, Carried.ByRss);

    [Theory]
    [MemberData(nameof(Files))]
    public async Task A_feed_that_was_read_is_written_as_json_without_loss(string file) => await AssertCarriedAsync(file, JsonFeedWriter.Write, Carried.ByJson);

    private static async Task AssertCarriedAsync(
        string file, Action<Feed, IEnumerable<FeedItem>, Stream> write, Func<Feed, FeedItem, (Feed Feed, FeedItem Item)> carried)
    {
        var given = Assert.IsType<FeedParseResult.Parsed>(await TestFeeds.ParseAsync(TestFeeds.Bytes(file))).Feed;
        foreach (var item in given.Items.Select(raw => raw.Read()))
        {
            var document = Published.Bytes(write, given, item);

            var parsed = Assert.IsType<FeedParseResult.Parsed>(await TestFeeds.ParseAsync(document, url: null));

            var expected = carried(Followable(given), Followable(item));
            var difference = ModelDifference.First(expected.Feed with { Format = parsed.Feed.Format, Version = parsed.Feed.Version }, parsed.Feed, "feed")
                ?? ModelDifference.First(expected.Item, parsed.Feed.Items.Single().Read(), "item");
            Assert.True(difference is null, difference + "\n" + System.Text.Encoding.UTF8.GetString(document));
        }
    }

    // A link without an address is something that a reader sees and a writer cannot write.
    private static T Followable<T>(T value)
        where T : notnull => Rewritten.By(value, (_, inner) => inner is List<FeedLink> links ? links.Where(link => link.Href is not null).ToList() : inner);
}
