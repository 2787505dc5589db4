namespace Aggregator.Extraction.Body.Candidates;

public sealed class NextArticleTests
{
    private const string Text = "<p>The council met on Monday to talk about the harbour, which took until the late evening.</p>";

    [Fact]
    public void An_article_with_a_headline_of_its_own_begins_another()
    {
        var page = Given.APage($"<article><h1>The harbour</h1>{Text}</article><article><h1>The bridge</h1>{Text}</article>");

        var start = NextArticle.Start(page, new Prose(page), page.Regions[1], title: null);

        Assert.Equal(2, start);
    }

    [Fact]
    public void The_first_is_the_one_with_the_pages_title_though_the_next_is_longer_and_marked()
    {
        var page = Given.APage($"<article><h1>The harbour</h1>{Text}</article><article><h1>The bridge</h1>{Text}{Text}{Text}{Text}</article>");
        var marked = page.Regions.Last(region => region.Element.LocalName == "article");

        var start = NextArticle.Start(page, new Prose(page), marked, "The harbour");

        Assert.Equal(2, start);
    }

    [Fact]
    public void An_entry_of_a_live_blog_is_no_next_article()
    {
        var page = Given.APage($"<article><h1>Live</h1>{Text}</article><article><h2>10:30</h2>{Text}</article>");

        var start = NextArticle.Start(page, new Prose(page), page.Regions[1], "Live");

        Assert.Equal(page.Blocks.Count, start);
    }
}
