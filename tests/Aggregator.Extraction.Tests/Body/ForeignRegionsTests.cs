namespace Aggregator.Extraction.Body;

public sealed class ForeignRegionsTests
{
    private const string Text = "<p>The council met on Monday to talk about the harbour, which took until the late evening.</p>";

    [Fact]
    public void A_consent_dialogue_is_foreign_however_much_of_the_page_it_is()
    {
        var page = Given.APage($"<div class=story>{Text}</div><div class=privacy-box>{Text}{Text}{Text}{Text}</div>");

        var foreign = new ForeignRegions(page);

        Assert.False(foreign.Holds(page.Blocks[0]));
        Assert.True(foreign.Holds(page.Blocks[^1]));
    }

    [Fact]
    public void A_frame_around_the_headline_is_no_consent_dialogue()
    {
        var page = Given.APage($"<div class=cookie-consent><h1>The harbour</h1>{Text}</div>");

        var foreign = new ForeignRegions(page);

        Assert.False(foreign.Holds(page.Blocks[^1]));
    }

    [Fact]
    public void A_box_of_related_stories_that_holds_most_of_the_page_is_the_page()
    {
        var page = Given.APage($"<div class=related>{Text}{Text}{Text}</div>{Text}");

        var foreign = new ForeignRegions(page);

        Assert.False(foreign.Holds(page.Blocks[0]));
    }
}
