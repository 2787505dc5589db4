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

    private static BlockSelection Classified(PageBlocks page, Action<BinaryWriter> tree)
    {
        var prose = new Prose(page);
        var answers = BodyFinder.Answers(page, prose, title: null, statedBody: null, CancellationToken.None);
        return ClassifiedBlocks.Find(page, prose, title: null, answers, TreeEnsemble.Read(TreesFile.Of(1, tree)), CancellationToken.None);
    }
}
