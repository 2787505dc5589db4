using System.Text;
using Aggregator.Html;

namespace Aggregator.Extraction.Tests;

public sealed class HostilePageTests
{
    private const string Prose = "<p>This is a paragraph of prose that is long enough to be kept, as the sentences of an article are.</p>";

    // Each of these took more than 20 seconds; the limit is wide, for the machine that runs the tests may be busy.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(8);

    [Theory]
    [InlineData("<meta name=author content='", "a", 1_000_000, "'>")]
    [InlineData("<meta name=author content='", "(", 1_000_000, "'>")]
    [InlineData("<h1>a", "!\n", 500_000, "</h1>")]
    [InlineData("<p>", "!", 1_000_000, "a</p>")]
    [InlineData("<pre>lesezeit", "!", 300_000, "\nabc</pre>")]
    [InlineData("<p>", "<a rel=author>x</a>", 25_000, "</p>")]
    [InlineData("<p>", "<time datetime=x></time>", 25_000, "</p>")]
    public async Task A_page_of_one_thing_repeated_costs_time_that_grows_with_its_length(string before, string repeated, int times, string after)
    {
        var page = new Page(before + new StringBuilder().Insert(0, repeated, times) + after + Prose + Prose + Prose, null);

        var result = await Task.Run(() => ArticleExtractor.Extract(page, rules: null, CancellationToken.None)).WaitAsync(Limit);

        Assert.Contains("long enough to be kept", Assert.IsType<ExtractionResult.Extracted>(result).Article.Text);
    }

    [Theory]
    [InlineData("\"headline\":\"\\ud800\"")]
    [InlineData("\"author\":{\"@id\":\"\\udc00\"}")]
    [InlineData("\"\\ud800\":1")]
    public void Half_a_surrogate_pair_in_linked_data_does_no_harm(string member)
    {
        var page = new Page("<script type='application/ld+json'>{\"@type\":\"NewsArticle\"," + member + ",\"articleSection\":\"World\"}</script>" + Prose, null);

        var result = ArticleExtractor.Extract(page, rules: null, CancellationToken.None);

        Assert.Equal("World", Assert.IsType<ExtractionResult.Extracted>(result).Article.Section);
    }

    [Theory]
    [InlineData("<div>", 5_000, MarkupLimit.Depth)]
    [InlineData("<br>", 70_000, MarkupLimit.Length)]
    public void A_page_without_an_article_says_which_limit_it_passed(string repeated, int times, MarkupLimit passed)
    {
        var page = new Page(new StringBuilder().Insert(0, repeated, times).ToString(), null);

        var result = ArticleExtractor.Extract(page, rules: null, CancellationToken.None);

        Assert.Equal(passed, Assert.IsType<ExtractionResult.NoArticle>(result).Passed);
    }

    [Fact]
    public void A_copyright_line_leaves_the_footers_links_out()
    {
        var page = new Page($"{Prose}<footer><p>© 2026 Nordlicht Kurier. All rights reserved. <a href=/i>Imprint</a> <a href=/p>Privacy</a></p></footer>", null);

        var result = ArticleExtractor.Extract(page, rules: null, CancellationToken.None);

        Assert.Equal("© 2026 Nordlicht Kurier. All rights reserved.", Assert.IsType<ExtractionResult.Extracted>(result).Article.Copyright);
    }
}
