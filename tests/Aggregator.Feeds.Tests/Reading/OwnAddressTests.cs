using System.Text;

namespace Aggregator.Feeds.Reading;

public sealed class OwnAddressTests
{
    private const string Item = "<item><description>&lt;a href=\"/page\"&gt;words&lt;/a&gt;</description></item>";

    [Theory]
    [InlineData("<link>https://site.test/</link><a:link rel='self' href='https://feeds.test/site/rss'/>", "<a href=\"https://feeds.test/page\">words</a>")]
    [InlineData("<link>https://site.test/</link>", "<a href=\"https://site.test/page\">words</a>")]
    [InlineData("<link>/</link>", "words")]
    public async Task A_feed_without_an_address_has_the_one_it_names(string links, string summary)
    {
        var feed = await FeedAsync($"<rss version='2.0' xmlns:a='http://www.w3.org/2005/Atom'><channel>{links}{Item}</channel></rss>", null);

        Assert.Equal(summary, await SummaryAsync(feed));
    }

    [Fact]
    public async Task The_address_that_it_came_from_weighs_more()
    {
        var feed = await FeedAsync($"<rss version='2.0'><channel><link>https://site.test/</link>{Item}</channel></rss>", TestFeeds.Url);

        Assert.Equal("<a href=\"https://feeds.test/page\">words</a>", await SummaryAsync(feed));
    }

    [Fact]
    public async Task A_json_feed_has_its_feed_url()
    {
        var feed = await FeedAsync("{\"version\":\"https://jsonfeed.org/version/1.1\",\"feed_url\":\"https://feeds.test/j\",\"items\":[{\"id\":\"1\",\"url\":\"/page\"}]}", null);

        Assert.Equal("https://feeds.test/page", feed.Items[0].Read().Link?.AbsoluteUri);
    }

    private static async Task<Feed> FeedAsync(string text, Uri? url) => Assert.IsType<FeedParseResult.Parsed>(
        await FeedParser.ParseAsync(Encoding.UTF8.GetBytes(text), new Dictionary<string, string>(), url, CancellationToken.None)).Feed;

    private static async Task<string?> SummaryAsync(Feed feed) => (await FeedItemCleaner.CleanAsync(feed.Items[0].Read(), CancellationToken.None)).Summary;
}
