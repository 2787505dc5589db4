using System.Text;
using Aggregator.Extraction.Parsing;

namespace Aggregator.Extraction.Tests.Parsing;

public sealed class PageParserTests
{
    [Fact]
    public void Comments_and_styles_are_not_in_the_tree_and_text_and_scripts_are()
    {
        using var document = PageParser.Parse("<style>p { }</style><p>one <!-- not this -->two</p><script>three</script>", CancellationToken.None);

        Assert.Equal("one two", document.QuerySelector("p")?.TextContent);
        Assert.Equal("three", document.QuerySelector("script")?.TextContent);
        Assert.Equal("", document.QuerySelector("style")?.TextContent);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("&amp;")]
    [InlineData("<b>a</b>")]
    [InlineData("<!-- -->")]
    [InlineData("<div class=a>")]
    [InlineData("<script>a</script>")]
    public void Nothing_is_read_after_the_token_is_cancelled(string repeated)
    {
        using var stop = new CancellationTokenSource();
        var html = "<p title='" + Repeat("a", 5_000) + "'>" + Repeat(repeated, 5_000);
        using var text = new CancellingText(html, looksUntilCancelled: 8, stop);

        var left = Record.Exception(() => PageParser.Parse(text.Memory));

        Assert.IsType<OperationCanceledException>(left);
        Assert.Equal(8, text.Looks);
    }

    [Fact]
    public void A_text_as_long_as_the_page_is_read_in_stretches()
    {
        using var stop = new CancellationTokenSource();
        using var text = new CancellingText("<p>" + Repeat("word &amp; ", 100_000), looksUntilCancelled: int.MaxValue, stop);

        using var document = PageParser.Parse(text.Memory);

        Assert.InRange(text.Looks, 100_000, int.MaxValue);
    }

    [Fact]
    public void Elements_that_nest_without_end_cost_memory_in_proportion_to_the_page()
    {
        var html = Repeat("<div><b id=x><table><a>", 25_000);
        var before = GC.GetAllocatedBytesForCurrentThread();

        using var document = PageParser.Parse(html, CancellationToken.None);

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 1, 400_000_000);
        Assert.InRange(document.All.Length, 500, 100_000);
    }

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
