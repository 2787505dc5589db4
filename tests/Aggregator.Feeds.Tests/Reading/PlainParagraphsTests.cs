namespace Aggregator.Feeds.Reading;

public sealed class PlainParagraphsTests
{
    [Theory]
    [InlineData("One\n\nTwo", "<p>One</p><p>Two</p>")]
    [InlineData("\nOne\r\n \t\r\n\r\nTwo & 3\n", "<p>One</p><p>Two &amp; 3</p>")]
    [InlineData("wrapped\n   by its writer", "wrapped\n   by its writer")]
    public void Blank_lines_part_paragraphs(string text, string expected) => Assert.Equal(expected, PlainParagraphs.ToHtml(text, keepsLines: false));

    [Fact]
    public void Lines_that_are_meant_are_kept() => Assert.Equal("<p>One<br/>line</p><p>Two</p>", PlainParagraphs.ToHtml("One\nline\n\nTwo", keepsLines: true));

    [Theory]
    [InlineData("<p>One</p><p>Two &lt; 3</p>", "One\n\nTwo < 3")]
    [InlineData("One &amp; only", "One & only")]
    [InlineData("<p>One</p>", null)]
    [InlineData("<p>One</p><p><b>Two</b></p>", null)]
    [InlineData("One paragraph\n\nof HTML", null)]
    [InlineData("<p>One\n\nstill one</p><p>Two</p>", null)]
    public void The_text_is_what_reads_back_as_the_same_fragment(string html, string? expected) => Assert.Equal(expected, PlainParagraphs.TextIn(html));
}
