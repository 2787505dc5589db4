using Aggregator.Extraction.Body.Classifying;

namespace Aggregator.Extraction.Body.Candidates;

public sealed class ClassifiedBlocksTests
{
    [Fact]
    public void A_block_is_kept_when_the_trees_score_it_well()
    {
        var page = Given.APage("<main><p>The council met on Monday to talk about the budget, which took until the late evening.</p></main>");

        var selection = Classified(page, TreesFile.Leaf(5f));

        Assert.True(selection.Kept[0]);
    }

    [Fact]
    public void A_block_is_dropped_when_the_trees_score_it_badly()
    {
        var page = Given.APage("<main><p>The council met on Monday to talk about the budget, which took until the late evening.</p></main>");

        var selection = Classified(page, TreesFile.Leaf(-5f));

        Assert.False(selection.Kept[0]);
    }

    [Fact]
    public void A_hopeless_block_is_dropped_whatever_the_trees_say()
    {
        var menu = string.Concat(Enumerable.Range(1, 12).Select(number => $"<li><a href=/{number}>Section {number}</a></li>"));
        var page = Given.APage($"<ul>{menu}</ul><main><p>The council met on Monday to talk about the budget, which took until the late evening.</p></main>");

        var selection = Classified(page, TreesFile.Leaf(5f));

        Assert.False(selection.Kept[0]);
        Assert.True(selection.Kept[^1]);
    }

    [Fact]
    public void A_caption_is_never_text()
    {
        var page = Given.APage("<main><figure><figcaption>The mayor in front of the harbour, which will be built again.</figcaption></figure><p>The council met on Monday, and it took until the late evening.</p></main>");

        var selection = Classified(page, TreesFile.Leaf(5f));

        Assert.Equal([false, true], selection.Kept.Cast<bool>());
    }

    [Fact]
    public void The_trees_are_never_sure_of_a_line_of_links_or_of_an_address()
    {
        var page = Given.APage("<main><p>The council met on Monday, and it took until the late evening.</p><p><a href=/a>The bridge opens</a></p><p>Ann Reed ann@harbour.test</p></main>");

        var selection = Classified(page, TreesFile.Leaf(5f));

        Assert.Equal([true, false, false], selection.Sure?.Cast<bool>());
    }

    private static BlockSelection Classified(PageBlocks page, Action<BinaryWriter> tree)
    {
        var prose = new Prose(page);
        var answers = BodyFinder.Answers(page, prose, title: null, statedBody: null, CancellationToken.None);
        return ClassifiedBlocks.Find(page, prose, title: null, answers, TreeEnsemble.Read(TreesFile.Of(1, tree)), CancellationToken.None);
    }
}
