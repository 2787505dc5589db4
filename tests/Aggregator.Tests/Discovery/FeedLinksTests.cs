using System.Text;
using Aggregator.Discovery;

namespace Aggregator.Tests.Discovery;

public sealed class FeedLinksTests
{
    private static readonly Uri Page = new("https://www.news.test/world/");

    [Theory]
    [InlineData("<link rel=alternate type=application/rss+xml href=/feed>", "https://www.news.test/feed")]
    [InlineData("<link rel='ALTERNATE home' type='Application/Atom+XML; charset=utf-8' href='atom'>", "https://www.news.test/world/atom")]
    [InlineData("<link rel=feed href=//feeds.test/x>", "https://feeds.test/x")]
    [InlineData("<base href=https://cdn.test/a/><link rel=alternate type=application/feed+json href=f.json>", "https://cdn.test/a/f.json")]
    public async Task What_the_head_announces_is_found(string head, string expected) =>
        Assert.Equal([expected], (await FindAsync($"<html><head>{head}</head>")).Announced);

    [Theory]
    [InlineData("<link rel=alternate hreflang=de href=/de>")]
    [InlineData("<link rel=alternate type=application/json href=/oembed?url=x>")]
    [InlineData("<link rel=stylesheet type=text/xml href=/feed>")]
    [InlineData("<link rel=alternate type=application/rss+xml href=javascript:alert(1)>")]
    [InlineData("<link rel=alternate type=application/rss+xml href=file:///etc/passwd>")]
    public async Task Other_links_are_not(string head) => Assert.Empty((await FindAsync($"<html><head>{head}</head>")).Announced);

    [Theory]
    [InlineData("/feed/", true)]
    [InlineData("/blog/index.xml", true)]
    [InlineData("/news.rss", true)]
    [InlineData("/?feed=rss2", true)]
    [InlineData("https://news.test/rss", true)]
    [InlineData("https://other.test/rss", false)]
    [InlineData("/what-is-a-feed", false)]
    [InlineData("mailto:feed@news.test", false)]
    public async Task Links_of_the_site_that_look_like_feeds_are_found(string href, bool isFound) =>
        Assert.Equal(isFound, (await FindAsync($"<body><a href='{href}'>x</a>")).Likely.Count == 1);

    [Fact]
    public async Task Each_address_comes_once_and_not_without_end()
    {
        var links = string.Concat(Enumerable.Range(0, 1000).Select(n => $"<link rel=alternate type=application/rss+xml href=/{n / 2}>"));

        Assert.Equal(20, (await FindAsync(links)).Announced.Count);
    }

    private static async Task<(IReadOnlyList<string> Announced, IReadOnlyList<string> Likely)> FindAsync(string html)
    {
        var (announced, likely) = await FeedLinks.FindAsync(Encoding.UTF8.GetBytes(html), Page, CancellationToken.None);
        return ([.. announced.Select(url => url.AbsoluteUri)], [.. likely.Select(url => url.AbsoluteUri)]);
    }
}
