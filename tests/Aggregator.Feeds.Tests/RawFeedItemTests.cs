namespace Aggregator.Feeds;

public sealed class RawFeedItemTests
{
    [Fact]
    public async Task The_hash_of_an_item_does_not_depend_on_its_neighbours_or_on_the_channel()
    {
        var alone = await TestFeeds.FeedAsync(Rss("Old title", "<item><title>a</title></item>"));
        var among = await TestFeeds.FeedAsync(Rss("New title", "<item><title>b</title></item> <item><title>a</title></item>"));

        Assert.Equal(alone.Items[0].Hash, among.Items[1].Hash);
    }

    [Theory]
    [InlineData("<item><title>b</title></item>")]
    [InlineData("<item><titles>a</titles></item>")]
    [InlineData("<item><title x=\"1\">a</title></item>")]
    [InlineData("<item><title>a</title><guid/></item>")]
    [InlineData("<item><title/>a</item>")]
    [InlineData("<item xml:lang=\"de\"><title>a</title></item>")]
    public async Task Any_change_of_an_item_changes_its_hash(string changed)
    {
        var before = await TestFeeds.FeedAsync(Rss("T", "<item><title>a</title></item>"));
        var after = await TestFeeds.FeedAsync(Rss("T", changed));

        Assert.NotEqual(before.Items[0].Hash, after.Items[0].Hash);
    }

    [Fact]
    public async Task A_base_around_an_item_counts_for_its_hash()
    {
        var before = await TestFeeds.FeedAsync("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:base=\"https://a.test/\"><entry><link href=\"x\"/></entry></feed>");
        var after = await TestFeeds.FeedAsync("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:base=\"https://b.test/\"><entry><link href=\"x\"/></entry></feed>");

        Assert.NotEqual(before.Items[0].Hash, after.Items[0].Hash);
    }

    [Fact]
    public async Task A_json_item_is_hashed_as_it_was_sent()
    {
        var first = await TestFeeds.FeedAsync("""{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"1"},{"id":"2"}]}""");
        var second = await TestFeeds.FeedAsync("""{"version":"https://jsonfeed.org/version/1.1","title":"T","items":[{"id":"2"}]}""");

        Assert.Equal(first.Items[1].Hash, second.Items[0].Hash);
        Assert.NotEqual(first.Items[0].Hash, first.Items[1].Hash);
    }

    private static string Rss(string title, string items) => $"<rss version=\"2.0\"><channel><title>{title}</title>{items}</channel></rss>";
}
