using System.Text;

namespace Aggregator.Feeds.Discovery;

public sealed class FeedFinderTests
{
    private static readonly Uri Page = new("https://www.news.test/world/");

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);   // wide, for the machine that runs the tests may be busy

    [Theory]
    [InlineData("<link rel=alternate type=application/rss+xml href=/feed>", "https://www.news.test/feed")]
    [InlineData("<link rel='ALTERNATE home' type='Application/Atom+XML; charset=utf-8' href='atom'>", "https://www.news.test/world/atom")]
    [InlineData("<link rel=feed href=//feeds.test/x>", "https://feeds.test/x")]
    [InlineData("<base href=https://cdn.test/a/><link rel=alternate type=application/feed+json href=f.json>", "https://cdn.test/a/f.json")]
    [InlineData("<base href=../b/><link rel=alternate type=text/rss href=x>", "https://www.news.test/b/x")]
    [InlineData("<link rel=alternate type=application/x-atom+xml href=/x>", "https://www.news.test/x")]
    [InlineData("<link rel=alternate type=rss href=/x>", "https://www.news.test/x")]
    [InlineData("<link rel=alternate type=application/rss+xml hreflang=de href=/de/x>", "https://www.news.test/de/x")]
    [InlineData("<link rel=alternate type=application/json href=/feed.json>", "https://www.news.test/feed.json")]
    [InlineData("<link rel=alternate type=application/json title='JSON Feed' href=/all>", "https://www.news.test/all")]
    [InlineData("<link rel=alternate type=application/rss+xml href='feed://www.news.test/x'>", "https://www.news.test/x")]
    [InlineData("<body><a rel=alternate type=application/rss+xml href=/x>here</a>", "https://www.news.test/x")]
    [InlineData("<noscript><link rel=alternate type=application/rss+xml href=/x></noscript>", "https://www.news.test/x")]
    public async Task What_a_page_announces_is_found(string head, string expected)
    {
        var candidate = Assert.Single(await FindAsync($"<html><head>{head}"));

        Assert.Equal((expected, FeedClue.Announced), (candidate.Url.AbsoluteUri, candidate.Clue));
    }

    [Theory]
    [InlineData("<link rel=alternate hreflang=de href=/de>")]
    [InlineData("<link rel=alternate hreflang=de href=/de/feed/>")]
    [InlineData("<link rel=alternate media=handheld href=/m>")]
    [InlineData("<link rel=amphtml href=/feed/amp>")]
    [InlineData("<link rel=alternate type=application/json+oembed href=/feed>")]
    [InlineData("<link rel=alternate type=application/json href=/oembed?url=x>")]
    [InlineData("<link rel=alternate type=application/json href=/wp-json/wp/v2/pages/2 title='RSS'>")]
    [InlineData("<link rel=alternate type=application/xml href=/sitemap.xml>")]
    [InlineData("<link rel=alternate type=application/activity+json href=/users/x>")]
    [InlineData("<link rel=alternate type=application/pdf href=/x.pdf>")]
    [InlineData("<link rel=service type=application/atomsvc+xml href=/service>")]
    [InlineData("<link rel=alternate type=application/atomsvc+xml href=/service>")]
    [InlineData("<link rel=stylesheet type=text/xml href=/feed>")]
    [InlineData("<link rel=alternate type=application/rss+xml href=javascript:alert(1)>")]
    [InlineData("<link rel=alternate type=application/rss+xml href=file:///etc/passwd>")]
    [InlineData("<link rel=alternate type=application/rss+xml>")]
    [InlineData("<template><link rel=alternate type=application/rss+xml href=/x></template>")]
    public async Task Other_links_of_the_head_are_no_feeds(string head) => Assert.Empty(await FindAsync($"<html><head>{head}"));

    [Theory]
    [InlineData("/feed/", "x")]
    [InlineData("/blog/index.xml", "x")]
    [InlineData("/news.rss", "x")]
    [InlineData("/news_rss.xml", "x")]
    [InlineData("/backend.php", "x")]
    [InlineData("/feeds/posts/default", "x")]
    [InlineData("/?feed=rss2", "x")]
    [InlineData("/index.php?option=com&format=feed&type=atom", "x")]
    [InlineData("/news?rss", "x")]
    [InlineData("/list.do?id=7&amp;rss=1", "x")]
    [InlineData("https://news.test/rss", "x")]
    [InlineData("https://blog.news.test/rss", "x")]
    [InlineData("https://feeds.other.test/news", "x")]
    [InlineData("https://other.test/all", "RSS")]
    [InlineData("/abo", "Flux RSS")]
    [InlineData("/abo", "RSS-Feed")]
    [InlineData("/abo", "RSSフィード")]
    [InlineData("/abo", "RSS 구독")]
    [InlineData("/abo", "RSS订阅")]
    [InlineData("/abo", "Лента")]
    [InlineData("/abo", "<img src=a.png alt='XML feed'>")]
    [InlineData("/abo", "<i class='fa fa-rss'></i>")]
    [InlineData("/abo", "<img src=/img/rss.gif>")]
    [InlineData("/abo", "<svg><use xlink:href='#icon-feed'/></svg>")]
    [InlineData("/abo' title='Subscribe by RSS", "<img src=a.png>")]
    [InlineData("/abo' type='application/atom+xml", "x")]
    public async Task Links_that_look_like_feeds_are_found(string href, string content)
    {
        var candidate = Assert.Single(await FindAsync($"<body><a href='{href}'>{content}</a>"));

        Assert.Equal(FeedClue.Linked, candidate.Clue);
    }

    [Theory]
    [InlineData("https://other.test/rss", "x")]
    [InlineData("/what-is-a-feed", "x")]
    [InlineData("/help", "What is RSS?")]
    [InlineData("/essay", "How to feed a cat that does not like fish")]
    [InlineData("/rss.html", "x")]
    [InlineData("/rss/logo.png", "x")]
    [InlineData("mailto:feed@news.test", "x")]
    [InlineData("/feedback", "Feedback")]
    [InlineData("#feed", "To the feed")]
    public async Task Other_links_are_not(string href, string content) => Assert.Empty(await FindAsync($"<body><a href='{href}'>{content}</a>"));

    [Theory]
    [InlineData("https://feedly.com/i/subscription/feed/https://news.test/a/rss.xml")]
    [InlineData("https://www.inoreader.com/?add_feed=https%3A%2F%2Fnews.test%2Fa%2Frss.xml&amp;x=1")]
    [InlineData("https://www.subtome.com/#/subscribe?feeds=https%3A%2F%2Fnews.test%2Fa%2Frss.xml")]
    [InlineData("https://validator.w3.org/feed/check.cgi?url=https%3A//news.test/a/rss.xml")]
    [InlineData("feed:https://news.test/a/rss.xml")]
    [InlineData("pcast://news.test/a/rss.xml")]
    public async Task A_link_to_a_reader_gives_the_feed_inside_it(string href)
    {
        var candidate = Assert.Single(await FindAsync($"<body><a href='{href}'>Subscribe</a>"));

        Assert.Equal("https://news.test/a/rss.xml", candidate.Url.AbsoluteUri);
    }

    [Theory]
    [InlineData("<https://news.test/x>; rel=\"alternate\"; type=\"application/rss+xml\"; title=\"News, all\"", "https://news.test/x News, all")]
    [InlineData("</style.css>; rel=preload, </atom>; type=application/atom+xml; rel=alternate", "https://www.news.test/atom")]
    public async Task What_the_response_announces_is_found(string header, string expected)
    {
        var found = await FeedFinder.FindAsync("<p>x"u8.ToArray(), new Dictionary<string, string> { ["link"] = header }, Page, CancellationToken.None);

        var candidate = Assert.Single(found);
        Assert.Equal(expected, $"{candidate.Url} {candidate.Title}".TrimEnd());
    }

    [Fact]
    public async Task A_feed_is_its_own_candidate()
    {
        var found = await FindAsync("<rss version='2.0'><channel><title>News</title><item><title>One</title></item></channel></rss>");

        Assert.Equal([new FeedCandidate(Page, "News", FeedFormat.Rss, FeedClue.Itself)], found);
    }

    [Fact]
    public async Task An_address_in_several_spellings_comes_once_with_https()
    {
        var found = await FindAsync(
            "<link rel=alternate type=application/rss+xml href=http://news.test/feed><link rel=alternate type=application/rss+xml href=https://www.news.test/feed/ title=All>"
            + "<body><a href=/feed>RSS</a>");

        Assert.Equal([new FeedCandidate(new Uri("https://www.news.test/feed/"), "All", FeedFormat.Rss, FeedClue.Announced)], found);
    }

    [Fact]
    public async Task One_feed_in_two_formats_stands_together_and_comments_come_last()
    {
        var found = await FindAsync(
            """
            <link rel=alternate type=application/rss+xml href=/comments/feed title="Replies">
            <link rel=alternate type=application/rss+xml href=/a/rss title="RSS 2.0">
            <link rel=alternate type=application/rss+xml href=/b/rss title="RSS 2.0">
            <link rel=alternate type=application/atom+xml href=/a/atom title="Atom 1.0">
            """);

        Assert.Equal(["/a/atom", "/a/rss", "/b/rss", "/comments/feed"], found.Select(candidate => candidate.Url.AbsolutePath));
    }

    [Fact]
    public async Task What_is_announced_is_surer_than_what_is_linked_and_that_than_what_the_software_does()
    {
        var found = await FindAsync(
            "<meta name=generator content='Ghost 5.8'><body><a href=/x.rss>RSS</a><link rel=alternate type=application/rss+xml href=/y>");

        Assert.Equal([FeedClue.Announced, FeedClue.Linked, FeedClue.Software], found.Select(candidate => candidate.Clue));
    }

    public static TheoryData<string> HostilePages => new()
    {
        string.Concat(Enumerable.Range(0, 1_000_000).Select(n => $"<a href=/{n}.rss>RSS</a>")),
        string.Concat(Enumerable.Range(0, 200_000).Select(n => $"<link rel=alternate type=application/rss+xml href=/{n}>")),
        Repeated("<div>", 5_000) + "<a href=/rss>RSS</a>",
        Repeated("<a href=/rss><object>", 5_000),
        "<a href=/rss>" + Repeated("<b>x</b>", 100_000),
        "<script>" + Repeated("\"feedUrl\":\"", 400_000) + "</script>",
        $"<a href='{new string('/', 2_000_000)}'>RSS</a><a href=/x title='{new string(' ', 2_000_000)}'></a>",
        $"<a class='{new string('-', 5_000_000)}' href=/x>x</a>",
    };

    [Theory]
    [MemberData(nameof(HostilePages), DisableDiscoveryEnumeration = true)]
    public async Task A_hostile_page_gives_few_candidates_and_costs_little(string html)
    {
        using var deadline = new CancellationTokenSource(Limit);

        var found = await Task.Run(() => FeedFinder.FindAsync(Encoding.UTF8.GetBytes(html), new Dictionary<string, string>(), Page, deadline.Token)).WaitAsync(Limit);

        Assert.InRange(found.Count, 0, FeedFinder.MaxCandidates);
    }

    [Fact]
    public async Task A_page_nested_without_end_is_given_up_at_its_deadline()
    {
        using var deadline = new CancellationTokenSource(TimeSpan.FromMilliseconds(500));
        var page = Encoding.UTF8.GetBytes(Repeated("<div>", 200_000));

        var search = Task.Run(() => FeedFinder.FindAsync(page, new Dictionary<string, string>(), Page, deadline.Token));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => search.WaitAsync(Limit));
    }

    [Fact]
    public async Task The_search_can_be_cancelled() =>
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => FeedFinder.FindAsync("<p>x"u8.ToArray(), new Dictionary<string, string>(), Page, new CancellationToken(canceled: true)));

    private static string Repeated(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    private static Task<IReadOnlyList<FeedCandidate>> FindAsync(string html) =>
        FeedFinder.FindAsync(Encoding.UTF8.GetBytes(html), new Dictionary<string, string>(), Page, CancellationToken.None);
}
