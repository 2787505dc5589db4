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

    /// <summary>The numbers of a page's first block.</summary>
    internal static float[] RowOf(string html)
    {
        using var document = new HtmlParser().ParseDocument(html);
        var page = document.Body is { } body ? BlockWalk.Read(body, CancellationToken.None) : throw new ArgumentException("no body", nameof(html));
        var prose = new Prose(page);
        var features = new BlockFeatures(page, prose, title: null, BodyFinder.Answers(page, prose, title: null, statedBody: null, CancellationToken.None));
        var numbers = new float[BlockFeatures.MostFeatures];
        return numbers[..features.Write(page.Blocks[0], numbers)];
    }
}
