using System.Text;

namespace Aggregator.Extraction.Tests;

public sealed class ArticleExtractorTests
{
    [Fact]
    public void A_token_stops_the_extraction()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        var extraction = () => ArticleExtractor.Extract(new Page("<p>a", null), rules: null, stop.Token);

        Assert.ThrowsAny<OperationCanceledException>(extraction);
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b><p>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<a href=x><b>")]
    public void Elements_that_are_never_closed_cost_memory_in_proportion_to_the_page(string tags)
    {
        var page = new Page(new StringBuilder().Insert(0, tags, 100_000).ToString(), null);
        var before = GC.GetAllocatedBytesForCurrentThread();

        var result = ArticleExtractor.Extract(page, rules: null, CancellationToken.None);

        Assert.IsType<ExtractionResult.NoArticle>(result);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 400_000_000);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<")]
    [InlineData("<frameset><frame src=a></frameset>")]
    [InlineData("<script type='application/ld+json'>{\"@type\":[{}],\"author\":{\"@id\":\"x\"},\"@id\":\"x\"</script><p>a")]
    [InlineData("<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"@id\":\"x\",\"author\":{\"@id\":\"x\"},\"datePublished\":\"99999-99-99\"}</script>")]
    [InlineData("<base href='::'><meta name=author content=','><img src='http://['><h1></h1>")]
    [InlineData("\0\ufffd\ud800")]
    public void Broken_pages_hold_no_article_and_throw_nothing(string html)
    {
        var result = ArticleExtractor.Extract(new Page(html, null), rules: null, CancellationToken.None);

        Assert.IsType<ExtractionResult.NoArticle>(result);
    }

    [Fact]
    public void A_publishers_rules_decide_body_author_time_and_what_is_stripped()
    {
        var rules = new PublisherRules { Hosts = ["news.test"], Body = "#t", Strip = [".x"], Author = ".w", Published = ".d", Title = "h2", TimeZone = "Asia/Seoul" };
        var html = "<h2>The rule's title</h2><i class=w>Ann Lee</i><b class=d>2025-01-02 03:04</b><div id=t><p>The rules name this element, and so this sentence is the article's text.</p>" +
            "<p class=x>This sentence is as long as the other one, but the rules take it out of the page.</p></div><div><p>Another long text that stands elsewhere on the page, with many more words than the one above has; it goes on.</p></div>";

        var result = ArticleExtractor.Extract(new Page(html, new Uri("https://news.test/1")), rules, CancellationToken.None);

        var article = Assert.IsType<ExtractionResult.Extracted>(result).Article;
        Assert.Equal("The rules name this element, and so this sentence is the article's text.", article.Text);
        Assert.Equal("The rule's title", article.Title);
        Assert.Equal(new ArticleAuthor("Ann Lee"), Assert.Single(article.Authors));
        Assert.Equal(new DateTimeOffset(2025, 1, 2, 3, 4, 0, TimeSpan.FromHours(9)), article.Published);
    }
}
