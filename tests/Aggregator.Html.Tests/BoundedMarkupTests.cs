using System.Text;

namespace Aggregator.Html.Tests;

public sealed class BoundedMarkupTests
{
    [Theory]
    [InlineData("<!DOCTYPE html><html><body><p>One<p>Two</body></html>")]
    [InlineData("<div title='a > b' data-x=\"<div><div>\"><b>bold</b><!-- <div> --><script>if (a<b) write('<div>')</script></div>")]
    [InlineData("a < b, <3, </>, <!DOCTYPE")]
    [InlineData("<")]
    [InlineData("<a href='never closed")]
    [InlineData("")]
    public void A_page_of_a_usual_kind_is_left_as_it_is(string html) => Assert.Same(html, BoundedMarkup.Of(html).Html);

    [Theory]
    [InlineData("<div>")]
    [InlineData("<DIV class='>'>")]
    [InlineData("<x-box/>")]
    public void What_nests_too_deep_loses_its_tags_and_keeps_its_text(string tag)
    {
        var bounded = BoundedMarkup.Of(Repeat(tag, 5_000) + "text" + Repeat("</div>", 5_000) + "<p>after</p>").Html;

        Assert.InRange(bounded.Split(tag).Length - 1, 100, 500);
        Assert.Contains("text", bounded, StringComparison.Ordinal);
        Assert.EndsWith("<p>after</p>", bounded, StringComparison.Ordinal);
    }

    [Fact]
    public void Phrases_that_are_never_closed_are_few()
    {
        var bounded = BoundedMarkup.Of(Repeat("<font size=1>", 5_000) + "<p>text</p>").Html;

        Assert.InRange(bounded.Split("<font").Length - 1, 5, 20);
        Assert.EndsWith("<p>text</p>", bounded, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<p>text")]
    [InlineData("<li>text")]
    [InlineData("<b>text</b>")]
    [InlineData("<a href=x>text")]
    [InlineData("<br>")]
    [InlineData("<div title='</b>'>text</div>")]
    public void Siblings_are_no_nesting(string element)
    {
        var html = Repeat(element, 5_000);

        Assert.Same(html, BoundedMarkup.Of(html).Html);
    }

    [Fact]
    public void Shapes_of_a_drawing_end_with_a_slash()
    {
        var html = "<svg>" + Repeat("<path d='M0'/>", 5_000) + "</svg><p>text</p>";

        Assert.Same(html, BoundedMarkup.Of(html).Html);
    }

    [Fact]
    public void A_page_of_too_many_tags_loses_its_end()
    {
        var html = Repeat("<p>text</p>", 500_000);

        var bounded = BoundedMarkup.Of(html).Html;

        Assert.InRange(bounded.Length, 100_000, 2_000_000);
        Assert.StartsWith(bounded, html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_of_too_many_letters_loses_its_end() => Assert.InRange(BoundedMarkup.Of(new string('a', 25_000_000)).Html.Length, 3_000_000, 10_000_000);

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();
}
