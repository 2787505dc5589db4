using AngleSharp.Html.Parser;

namespace Aggregator.Extraction.Body.Classifying;

public sealed class BlockFeaturesTests
{
    [Fact]
    public void Every_block_of_every_page_has_as_many_numbers()
    {
        var plain = RowOf("<p>One block.</p>");
        var deep = RowOf("<main><article><h1>Title</h1><ul class=related><li><a href=/a>Another story</a></li></ul></article></main>");

        Assert.Equal(plain.Length, deep.Length);
    }

    [Fact]
    public void A_name_above_a_block_tells_on_it()
    {
        var own = RowOf("<div><p>The council met on Monday.</p></div>");
        var other = RowOf("<div class=comments><p>The council met on Monday.</p></div>");

        Assert.NotEqual(own, other);
    }

    [Fact]
    public void What_follows_a_block_tells_on_it()
    {
        var last = RowOf("<div><p>The council met on Monday.</p></div>");
        var followed = RowOf("<div><p>The council met on Monday.</p><p>It will meet again.</p></div>");

        Assert.NotEqual(last, followed);
    }

    [Fact]
    public void A_row_has_a_name_for_each_of_its_numbers()
    {
        var names = NamesOf("<p>One block.</p>");

        Assert.Equal(RowOf("<p>One block.</p>").Length, names.Count);
    }

    [Fact]
    public void A_line_far_from_everything_that_is_kept_is_hopeless()
    {
        var menu = string.Concat(Enumerable.Range(1, 12).Select(number => $"<li><a href=/{number}>Section {number}</a></li>"));
        var page = PageOf($"<ul>{menu}</ul><main><p>The council met on Monday to talk about the budget, which took until the late evening.</p></main>");

        var features = FeaturesOf(page);

        Assert.True(features.IsHopeless(page.Blocks[0]));
        Assert.False(features.IsHopeless(page.Blocks[^2]));
        Assert.False(features.IsHopeless(page.Blocks[^1]));
    }

    internal static IReadOnlyList<string> NamesOf(string html)
    {
        var page = PageOf(html);
        return FeaturesOf(page).NamesFor(page.Blocks[0]);
    }

    /// <summary>The numbers of a page's first block.</summary>
    private static float[] RowOf(string html)
    {
        var page = PageOf(html);
        var numbers = new float[BlockFeatures.MostFeatures];
        return numbers[..FeaturesOf(page).Write(page.Blocks[0], numbers)];
    }

    private static BlockFeatures FeaturesOf(PageBlocks page)
    {
        var prose = new Prose(page);
        return new BlockFeatures(page, prose, title: null, BodyFinder.Answers(page, prose, title: null, statedBody: null, CancellationToken.None));
    }

    private static PageBlocks PageOf(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        return document.Body is { } body ? BlockWalk.Read(body, CancellationToken.None) : throw new ArgumentException("no body", nameof(html));
    }
}
