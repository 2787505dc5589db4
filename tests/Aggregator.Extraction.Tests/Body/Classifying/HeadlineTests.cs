namespace Aggregator.Extraction.Body.Classifying;

public sealed class HeadlineTests
{
    private const string Title = "The harbour is built again";

    [Fact]
    public void It_is_the_heading_that_says_the_title()
    {
        var page = Given.APage($"<h1>Harbour Courier</h1><h2>{Title}!</h2><p>Text.</p>");

        Assert.Equal(1, new Headline(page, Title).Block);
    }

    [Fact]
    public void Without_one_it_is_the_first_heading_of_the_first_level()
    {
        var page = Given.APage("<h2>News</h2><h1>Another headline</h1>");

        Assert.Equal(1, new Headline(page, Title).Block);
    }

    [Theory]
    [InlineData("The harbour is built again.", 1)]
    [InlineData("harbour is built", 14.0 / 22)]
    [InlineData("The mayor spoke on Monday", 0)]
    public void A_block_is_as_like_the_title_as_the_part_of_it_that_it_says(string text, double likeness)
    {
        var page = Given.APage($"<p>{text}</p>");

        Assert.Equal(likeness, new Headline(page, Title).Likeness(page.Blocks[0]), 0.001);
    }
}
