namespace Aggregator.Extraction.Tests.SoftFailures;

public sealed class RobotCheckTests
{
    [Theory]
    [InlineData("<title>Just a moment...</title><p>Checking your browser")]
    [InlineData("<title></title><p>Request unsuccessful. Incident 12345")]
    [InlineData("<title>news.test</title><div id=px-captcha></div><p>Hold")]
    [InlineData("<title>news.test</title><script src=https://geo.captcha-delivery.com/c.js></script><p>Hold")]
    [InlineData("<title>Êtes-vous un robot ?</title><p>Un instant")]
    public void A_page_that_doubts_its_reader_is_none(string html)
    {
        var (kind, _, _) = Failing.Of(html);

        Assert.Equal(SoftFailure.RobotCheck, kind);
    }

    [Fact]
    public void A_guards_script_on_a_page_with_an_article_says_nothing()
    {
        var (kind, _, _) = Failing.Of("<title>Lock stays open</title>" + Failing.Article + "<script src=/cdn-cgi/challenge-platform/x.js></script>");

        Assert.Null(kind);
    }
}
