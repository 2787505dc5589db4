using Aggregator.Extraction;
using Aggregator.Fetching;
using Aggregator.Ingestion;

namespace Aggregator.Tests.Ingestion;

public class PageContentTests
{
    private static readonly ArticleContent Feed = new()
    {
        Url = new Uri("https://news.test/a"), Title = "Harbour closed", Text = "Two boats broke loose.", Html = "<p>Two boats broke loose.</p>",
        Summary = "Two boats broke loose.", Authors = ["News desk"], Tags = ["Sea"], Published = new DateTimeOffset(2026, 5, 1, 8, 0, 0, TimeSpan.Zero),
    };

    private static readonly ExtractedArticle Page = new()
    {
        Title = "Harbour closed after storm", Text = "Two boats broke loose on Friday, the harbour master said.", Html = "<p>Two boats ...</p>",
        Authors = [new ArticleAuthor("Ann Lee", "Reporter")], Tags = ["sea", "Weather"], WordCount = 10,
    };

    [Fact]
    public void The_longer_text_of_the_page_replaces_the_feeds_teaser()
    {
        var content = PageContent.Over(Feed, Page);

        Assert.Equal(Page.Text, content.Text);
        Assert.Equal(10, content.WordCount);
    }

    [Fact]
    public void A_stub_of_a_page_does_not_replace_the_feeds_full_text()
    {
        var full = Feed with { Text = string.Concat(Enumerable.Repeat("Two boats broke loose on Friday. ", 40)) };

        var content = PageContent.Over(full, Page);

        Assert.Equal(full.Text, content.Text);
    }

    [Fact]
    public void Of_a_page_that_is_another_article_nothing_is_taken()
    {
        var feed = Feed with
        {
            Title = "Hafen gesperrt",
            Text = "Zwei Boote rissen sich am Freitag los, teilte der Hafenmeister den Zeitungen abends mit, niemand wurde dabei verletzt. "
                + "Fischer halfen beim Bergen, während Schaulustige trotz Warnungen entlang der Kaimauer standen, fotografierten und Feuerwehrleute behinderten.",
        };
        var other = Page with
        {
            Title = "Olive harvest",
            Text = string.Concat(Enumerable.Repeat("The olive harvest began early this year across southern valleys, growers report. ", 20)),
        };

        var content = PageContent.Over(feed, other);

        Assert.True(PageContent.IsOther(content));
        Assert.Equal(feed with { TextOrigin = content.TextOrigin }, content);
    }

    [Fact]
    public void A_page_without_its_text_still_names_its_author()
    {
        var found = Page with { Text = "", Html = "", SoftFailure = SoftFailure.ScriptOnly };

        var content = PageContent.With(Feed, new PageOutcome.Unreadable(FetchError.NoContent, SoftFailure.ScriptOnly, found));

        Assert.Equal(["Ann Lee"], content.Authors);
        Assert.Equal(Feed.Text, content.Text);
        Assert.Equal("feed:script_only", content.TextOrigin?.ToString());
    }

    [Fact]
    public void A_page_that_did_not_come_leaves_the_feeds_content_and_the_reason()
    {
        var content = PageContent.With(Feed, new PageOutcome.Unreadable(FetchError.NotFound));

        Assert.Equal(Feed with { TextOrigin = TextOrigin.Feed("not_found") }, content);
    }

    [Fact]
    public void The_byline_of_the_page_names_people() => Assert.Equal(["Ann Lee"], PageContent.Over(Feed, Page).Authors);

    [Fact]
    public void The_feeds_headline_and_time_stay()
    {
        var content = PageContent.Over(Feed, Page with { Published = Feed.Published?.AddHours(3) });

        Assert.Equal("Harbour closed", content.Title);
        Assert.Equal(Feed.Published, content.Published);
    }

    [Fact]
    public void A_headline_that_the_feed_cut_is_taken_from_the_page() =>
        Assert.Equal(Page.Title, PageContent.Over(Feed with { Title = "Harbour clo…" }, Page).Title);

    [Theory]
    [InlineData("Harbour closed after storm - Lindholm Post")]
    [InlineData("Harbour closed after storm | Lindholm Post")]
    public void The_sites_name_behind_a_headline_goes(string title) =>
        Assert.Equal(Page.Title, PageContent.Over(Feed with { Title = title }, Page).Title);

    [Fact]
    public void A_longer_headline_of_the_feed_stays() =>
        Assert.Equal("Harbour closed after storm and flood", PageContent.Over(Feed with { Title = "Harbour closed after storm and flood" }, Page).Title);

    [Fact]
    public void The_feeds_teaser_is_the_summary() => Assert.Equal(Feed.Summary, PageContent.Over(Feed, Page with { Description = "About boats." }).Summary);

    [Fact]
    public void The_beginning_of_a_feeds_text_is_no_summary_when_the_page_describes_itself()
    {
        var full = Feed with { Text = "By Ann Lee\n\nTwo boats broke loose on Friday.", Summary = "By Ann Lee" };

        Assert.Equal("About boats.", PageContent.Over(full, Page with { Description = "About boats." }).Summary);
    }

    [Fact]
    public void Tags_are_joined_without_doubles() => Assert.Equal(["sea", "Weather"], PageContent.Over(Feed, Page).Tags);
}
