namespace Aggregator.Extraction.Tests.SoftFailures;

public sealed class FrontPageTests
{
    private const string Links = "<title>News</title><main><a href=/1>Ferries stay in port until Sunday</a><br><a href=/2>Trains stopped north of the river today</a></main>";

    [Theory]
    [InlineData("https://news.test/")]
    [InlineData("https://news.test/index.html")]
    [InlineData("https://news.test/en-us/home")]
    public void A_page_of_links_at_the_front_of_the_site_is_the_front_page(string url)
    {
        var (kind, _, _) = Failing.Of(Links, url);

        Assert.Equal(SoftFailure.FrontPage, kind);
    }

    [Fact]
    public void A_redirect_to_the_front_is_one_even_when_the_front_has_a_long_text()
    {
        var (kind, evidence, text) = Failing.Of("<title>News</title>" + Failing.Article, "https://news.test/de/", "https://news.test/2026/lock");

        Assert.Equal(SoftFailure.FrontPage, kind);
        Assert.Equal("redirect from /2026/lock to /de/", evidence);
        Assert.Equal("", text);
    }

    [Fact]
    public void An_article_at_the_root_of_a_small_site_is_an_article()
    {
        var (kind, _, _) = Failing.Of("<title>Lock stays open</title>" + Failing.Article, "https://lock.test/", "https://lock.test/");

        Assert.Null(kind);
    }
}
