using System.Text;
using Aggregator.Fetching.Robots;

namespace Aggregator.Tests.Fetching.Robots;

public sealed class RobotsTxtTests
{
    [Theory]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("", "/a", true)]
    [InlineData("Disallow: /", "/a", true)]   // no group, no rule
    [InlineData("User-agent: *\nDisallow: /private\nAllow: /private/news", "/private/news/1", true)]
    [InlineData("User-agent: *\nDisallow: /private\nAllow: /private/news", "/private/x", false)]
    [InlineData("User-agent: *\nDisallow: /page\nAllow: /page", "/page", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/a/b.pdf?x", true)]
    [InlineData("User-agent: *\nDisallow: /*/print/*", "/2026/print/1", false)]
    [InlineData("User-agent: *\nDisallow: /$", "/", false)]
    [InlineData("User-agent: *\nDisallow: /$", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /caf\u00e9", "/caf%C3%A9/menu", false)]
    [InlineData("User-agent: *\nDisallow: /%61bc", "/abc", false)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.txt", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: aggregator\nDisallow: /only", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: aggregator\nDisallow: /only", "/only", false)]
    [InlineData("User-agent: Aggregator/2.0\nDisallow: /", "/a", false)]
    [InlineData("User-agent: other\nDisallow: /", "/a", true)]
    [InlineData("User-agent: aggregatorbot\nDisallow: /", "/a", true)]
    [InlineData("User-agent: other\nUser-agent: aggregator\nDisallow: /", "/a", false)]
    [InlineData("User-agent: aggregator\nDisallow: /a\n\nUser-agent: other\nDisallow: /b\n\nUser-agent: aggregator\nDisallow: /c", "/c", false)]
    [InlineData("\uFEFFuser-AGENT : * # all\r\n disallow : /a # no\r\n", "/a", false)]
    [InlineData("User-agent: *\rDisallow: /a\r", "/a", false)]
    [InlineData("User-agent: *\nSitemap: https://x.test/s.xml\nDisallow: /a", "/a", false)]
    public void The_rules_of_the_rfc_hold(string file, string path, bool isAllowed) =>
        Assert.Equal(isAllowed, Parse(file).Allows(new Uri($"https://news.test{path}")));

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 2.5", 2.5)]
    [InlineData("User-agent: *\nCrawl-delay: never", null)]
    [InlineData("User-agent: *\nCrawl-delay: -1", null)]
    [InlineData("User-agent: *\nDisallow: /", null)]
    public void A_crawl_delay_is_read(string file, double? seconds) => Assert.Equal(seconds, Parse(file).CrawlDelay?.TotalSeconds);

    [Fact]
    public void A_pattern_made_to_cost_time_costs_little()
    {
        var robots = Parse("User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("*a", 200)) + "b");

        var isAllowed = robots.Allows(new Uri("https://news.test/" + new string('a', 20_000)));

        Assert.True(isAllowed);
    }

    private static RobotsTxt Parse(string file) => RobotsTxt.Parse(Encoding.UTF8.GetBytes(file), "Aggregator");
}
