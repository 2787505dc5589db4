using Aggregator.Discovery;
using Aggregator.Fetching;
using Aggregator.Testing;
using Microsoft.Extensions.Logging.Abstractions;

namespace Aggregator.Tests.Discovery;

public sealed class FeedDiscoveryTests
{
    private const string Rss =
        "<rss version=\"2.0\"><channel><title>News</title><link>https://news.test/</link><item><title>One</title><link>https://news.test/1</link></item></channel></rss>";

    private const string Atom =
        "<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Comments</title><id>urn:x</id><entry><id>urn:y</id><title>A</title><link href=\"/a\"/></entry></feed>";

    private readonly FakeWeb _web = new();

    [Fact]
    public async Task A_feed_is_found_at_its_own_address()
    {
        _web.Serve("https://news.test/feed", Rss);

        var feed = Assert.Single(await FindAsync("https://news.test/feed"));

        Assert.Equal(new DiscoveredFeed(new Uri("https://news.test/feed"), "News", "RSS 2.0", 1, "the address itself"), feed);
    }

    [Fact]
    public async Task All_feeds_that_a_page_announces_are_found_and_broken_ones_left_out()
    {
        _web.Serve(
            "https://news.test/",
            "<html><head><link rel=alternate type=application/rss+xml href=/rss><link rel=alternate type=application/atom+xml href=/atom>"
            + "<link rel=alternate type=application/rss+xml href=/gone></head>",
            "text/html");
        _web.Serve("https://news.test/rss", Rss);
        _web.Serve("https://news.test/atom", Atom, "application/atom+xml");

        var feeds = await FindAsync("https://news.test/");

        Assert.Equal(["https://news.test/rss", "https://news.test/atom"], feeds.Select(feed => feed.Url.AbsoluteUri));
        Assert.All(feeds, feed => Assert.Equal("announced by the page", feed.Found));
    }

    [Fact]
    public async Task Usual_places_are_tried_when_nothing_is_announced()
    {
        _web.Serve("https://news.test/about", "<html><body>No feed here</body></html>", "text/html");
        _web.Serve("https://news.test/feed.xml", Rss);

        var feed = Assert.Single(await FindAsync("https://news.test/about"));

        Assert.Equal(("https://news.test/feed.xml", "well-known path"), (feed.Url.AbsoluteUri, feed.Found));
    }

    [Fact]
    public async Task Usual_places_are_not_tried_when_a_feed_is_announced()
    {
        _web.Serve("https://news.test/", "<link rel=alternate type=application/rss+xml href=/x>", "text/html");
        _web.Serve("https://news.test/x", Rss);

        await FindAsync("https://news.test/");

        Assert.Equal(["https://news.test/", "https://news.test/x"], _web.Asked);
    }

    [Fact]
    public async Task A_page_without_feeds_says_so()
    {
        _web.Serve("https://news.test/", "<html><body>Nothing</body></html>", "text/html");

        var nothing = Assert.IsType<DiscoveryResult.Nothing>(await Discovery().FindAsync(new Uri("https://news.test/"), CancellationToken.None));

        Assert.Null(nothing.Error);
    }

    [Fact]
    public async Task An_address_that_fails_says_why()
    {
        _web.Status("https://news.test/", 503);

        var nothing = Assert.IsType<DiscoveryResult.Nothing>(await Discovery().FindAsync(new Uri("https://news.test/"), CancellationToken.None));

        Assert.Equal(FetchError.Unavailable, nothing.Error);
    }

    private FeedDiscovery Discovery() =>
        new(new Fetcher(_web, new FetchingOptions { HostSpacing = TimeSpan.Zero }, TimeProvider.System, NullLogger<Fetcher>.Instance));

    private async Task<IReadOnlyList<DiscoveredFeed>> FindAsync(string address) =>
        Assert.IsType<DiscoveryResult.Found>(await Discovery().FindAsync(new Uri(address), CancellationToken.None)).Feeds;
}
