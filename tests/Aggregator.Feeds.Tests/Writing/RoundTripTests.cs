using CsCheck;

namespace Aggregator.Feeds.Tests.Writing;

public sealed class RoundTripTests
{
    private static readonly Gen<int> Seeds = Gen.Int[0, int.MaxValue];

    [Fact]
    public void Atom_comes_back_as_it_was_written() => Seeds.Sample(seed => AssertCarried(seed, AtomWriter.Write, Carried.ByAtom), iter: 1_000);

    [Fact]
    public void Rss_comes_back_as_it_was_written() => Seeds.Sample(seed => AssertCarried(seed, RssWriter.Write, Carried.ByRss), iter: 1_000);

    [Fact]
    public void Json_comes_back_as_it_was_written() => Seeds.Sample(seed => AssertCarried(seed, JsonFeedWriter.Write, Carried.ByJson), iter: 1_000);

    private static void AssertCarried(int seed, Action<Feed, IEnumerable<FeedItem>, Stream> write, Func<Feed, FeedItem, (Feed Feed, FeedItem Item)> carried)
    {
        var given = new InventedModel(seed, isHostile: false).FeedAndItem();
        var document = Published.Bytes(write, given.Feed, given.Item);

        var read = TestFeeds.ParseAsync(document, url: null).GetAwaiter().GetResult();

        var feed = Assert.IsType<FeedParseResult.Parsed>(read).Feed;
        var expected = carried(given.Feed, given.Item);
        var difference = ModelDifference.First(expected.Feed with { Format = feed.Format, Version = feed.Version }, feed, "feed")
            ?? ModelDifference.First(expected.Item, feed.Items.Single().Read(), "item");
        Assert.True(difference is null, difference + "\n" + System.Text.Encoding.UTF8.GetString(document));
    }
}
