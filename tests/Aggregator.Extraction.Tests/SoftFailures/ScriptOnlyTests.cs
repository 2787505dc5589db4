namespace Aggregator.Extraction.Tests.SoftFailures;

public sealed class ScriptOnlyTests
{
    [Theory]
    [InlineData("<title>App</title><div id=root></div><noscript>You need to enable JavaScript.</noscript><script src=/a.js></script>", "noscript asks for JavaScript")]
    [InlineData("<title>App</title><div id=__next></div><script src=/a.js></script>", "empty div __next")]
    [InlineData("<title>App</title><script src=/a.js></script><p>Laden", "5 characters shown beside 1 scripts")]
    [InlineData("<meta http-equiv=Refresh content='0;url=/b'><title>Moved</title>", "meta refresh \"0;url=/b\"")]
    public void A_page_that_only_a_script_can_fill_is_named_with_the_evidence(string html, string evidence)
    {
        var failure = Failing.Of(html);

        Assert.Equal((SoftFailure.ScriptOnly, evidence, ""), failure);
    }

    [Fact]
    public void The_body_that_such_a_page_states_for_search_engines_is_its_text()
    {
        var (kind, _, text) = Failing.Of(
            $$"""<title>App</title><script type="application/ld+json">{"@type":"NewsArticle","articleBody":"{{Failing.Sentence}}{{Failing.Sentence}}"}</script>"""
            + "<div id=root></div><script src=/a.js></script>");

        Assert.Equal(SoftFailure.ScriptOnly, kind);
        Assert.StartsWith("The council met", text, StringComparison.Ordinal);
    }

    [Fact]
    public void What_such_a_page_states_of_itself_is_not_lost()
    {
        var page = new Page(
            "<meta property=og:title content='Lock stays open'><meta property=og:description content='Another year.'><div id=root></div><script src=/a.js></script>", null);

        var result = Assert.IsType<ExtractionResult.NoArticle>(ArticleExtractor.Extract(page, rules: null, CancellationToken.None));

        Assert.Equal(("Lock stays open", "Another year."), (result.Found.Title, result.Found.Description));
    }
}
