using AngleSharp.Html.Parser;

namespace Aggregator.Extraction.Body.Classifying;

public sealed class DescriptionTests
{
    private const string Page = """
        <h1>Ferry back on schedule</h1>
        <p>After three weeks in the harbour the ferry sails again.</p>
        <p>The captain, who spent the time painting the deck, said that he was glad that it was over.</p>
        """;

    [Fact]
    public void A_stand_first_is_the_description()
    {
        var page = PageOf(Page, "After three weeks in the harbour, the ferry sails again");

        var description = new Description(page, new Headline(page, title: null));

        Assert.Equal(1, description.Block);
        Assert.Equal((1, 1), description.Likeness(page.Blocks[1]));
        Assert.Equal((0, 0), description.Likeness(page.Blocks[2]));
    }

    [Fact]
    public void A_description_that_is_cut_is_a_part_of_its_paragraph()
    {
        var page = PageOf(Page, "The captain, who spent the time painting the deck…");

        var (ofDescription, ofBlock) = new Description(page, new Headline(page, title: null)).Likeness(page.Blocks[2]);

        Assert.Equal(1, ofDescription);
        Assert.InRange(ofBlock, 0.4, 0.6);
    }

    [Fact]
    public void A_description_may_hold_several_paragraphs()
    {
        var page = PageOf(Page, "After three weeks in the harbour the ferry sails again. The captain, who spent the time painting the deck, said that");

        var (ofDescription, ofBlock) = new Description(page, new Headline(page, title: null)).Likeness(page.Blocks[1]);

        Assert.InRange(ofDescription, 0.3, 0.5);
        Assert.Equal(1, ofBlock);
    }

    [Fact]
    public void A_page_without_a_description_has_no_block_that_says_it()
    {
        var page = PageOf(Page);

        var description = new Description(page, new Headline(page, title: null));

        Assert.Equal(-1, description.Block);
        Assert.Equal((0, 0), description.Likeness(page.Blocks[1]));
    }

    private static PageBlocks PageOf(string html, params string[] descriptions)
    {
        using var document = new HtmlParser().ParseDocument(html);
        return document.Body is { } body
            ? BlockWalk.Read(body, CancellationToken.None) with { Descriptions = descriptions } : throw new ArgumentException("no body", nameof(html));
    }
}
