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

        Assert.Equal(["https://news.test/atom", "https://news.test/rss"], feeds.Select(feed => feed.Url.AbsoluteUri));
        Assert.All(feeds, feed => Assert.Equal("announced by the page", feed.Found));
    }

    [Fact]
    public async Task A_page_that_announces_only_comments_is_searched_for_articles_too()
    {
        _web.Serve(
            "https://news.test/", "<link rel=alternate type=application/atom+xml title='Comments' href=/comments/feed><body><a href=/rss>RSS</a>", "text/html");
        _web.Serve("https://news.test/comments/feed", Atom, "application/atom+xml");
        _web.Serve("https://news.test/rss", Rss);

        var feeds = await FindAsync("https://news.test/");

        Assert.Equal(["linked by the page", "announced by the page"], feeds.Select(feed => feed.Found));
    }

    [Fact]
    public async Task Two_addresses_of_one_feed_are_one()
    {
        _web.Serve("https://news.test/", "<body><a href=/a.rss>RSS</a><a href=/b.rss>RSS</a>", "text/html");
        _web.Redirect("https://news.test/a.rss", "https://feeds.test/all");
        _web.Redirect("https://news.test/b.rss", "https://feeds.test/all");
        _web.Serve("https://feeds.test/all", Rss);

        Assert.Single(await FindAsync("https://news.test/"));
    }

    [Fact]
    public async Task The_home_page_is_asked_when_the_page_announces_nothing()
    {
        _web.Serve("https://news.test/2026/a.html", "<p>An article", "text/html");
        _web.Serve("https://news.test/", "<link rel=alternate type=application/rss+xml href=/all>", "text/html");
        _web.Serve("https://news.test/all", Rss);

        var feed = Assert.Single(await FindAsync("https://news.test/2026/a.html"));

        Assert.Equal(("https://news.test/all", "announced by the home page"), (feed.Url.AbsoluteUri, feed.Found));
    }

    [Fact]
    public async Task What_is_known_of_a_site_stands_beside_what_its_page_announces()
    {
        _web.Serve("https://github.com/owner/repo", "<link rel=alternate type=application/atom+xml href=/owner/repo/commits/main.atom>", "text/html");
        _web.Serve("https://github.com/owner/repo/commits/main.atom", Atom);
        _web.Serve("https://github.com/owner/repo/releases.atom", Atom);

        var feeds = await FindAsync("https://github.com/owner/repo");

        Assert.Equal(["announced by the page", "known of the site"], feeds.Select(feed => feed.Found));
    }

    [Fact]
    public async Task A_page_full_of_dead_links_costs_few_requests()
    {
        _web.Serve("https://news.test/a/", string.Concat(Enumerable.Range(0, 100).Select(n => $"<a href=/{n}.rss>RSS</a>")), "text/html");

        await Discovery().FindAsync(new Uri("https://news.test/a/"), CancellationToken.None);

        Assert.Equal(24, _web.Asked.Count);
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
