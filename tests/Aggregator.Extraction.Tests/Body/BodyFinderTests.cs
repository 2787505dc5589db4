using Aggregator.Extraction.Body.Classifying;

namespace Aggregator.Extraction.Body;

public sealed class BodyFinderTests
{
    private readonly PageBlocks _page = Given.APageOf(6);

    [Fact]
    public void The_classifier_is_taken_where_it_differs_a_little()
    {
        var (classified, common) = (Given.AnAnswer(_page, "classifier", 0, 1, 2, 3), Given.AnAnswer(_page, "common", 0, 1, 2, 3, 4, 5));

        var chosen = BodyFinder.Choose(_page, title: null, [common], classified, CancellationToken.None);

        Assert.Equal("classifier", chosen?.Name);
    }

    [Fact]
    public void The_common_choice_is_taken_where_the_classifier_keeps_a_splinter()
    {
        var (classified, common) = (Given.AnAnswer(_page, "classifier", 3), Given.AnAnswer(_page, "common", 0, 1, 2, 3, 4, 5));

        var chosen = BodyFinder.Choose(_page, title: null, [common], classified, CancellationToken.None);

        Assert.Same(common, chosen);
    }

    [Fact]
    public void The_classifier_stands_alone_where_the_readers_found_nothing()
    {
        var classified = Given.AnAnswer(_page, "classifier", 3);

        var chosen = BodyFinder.Choose(_page, title: null, [null, null], classified, CancellationToken.None);

        Assert.Equal("classifier", chosen?.Name);
    }

    [Fact]
    public void Cleaning_leaves_alone_what_the_classifier_is_sure_of()
    {
        var page = Given.APage("<p>The council met on Monday to talk about the budget, which took until the late evening.</p><p>Photo: A. Weaver</p><p>Photo: B. Smith</p>");
        var classified = Given.AnAnswer(page, "classifier", 0, 1, 2) with { Sure = Given.AnAnswer(page, "sure", 0, 2).Kept };

        var chosen = BodyFinder.Choose(page, title: null, [null], classified, CancellationToken.None);

        Assert.Equal([true, false, true], chosen?.Kept.Cast<bool>());
    }

    [Fact]
    public void Trees_that_keep_nothing_leave_the_text_to_the_rules()
    {
        var body = BodyFinder.Find(_page, title: null, statedBody: null, ruledBody: null, TreeEnsemble.Read(TreesFile.Of(1, TreesFile.Leaf(-5f))), CancellationToken.None);

        Assert.Equal(6, body?.Blocks.Count);
    }

    [Fact]
    public void The_frame_is_where_the_rules_see_the_text_whatever_the_trees_keep()
    {
        var page = Given.APage("<main><p>1 council met on Monday, and it took until the late evening to agree about the budget.</p>"
            + "<p>The mayor said afterwards that the harbour will be built, whatever it costs the town in the end.</p></main>");
        var startsWithDigit = Given.FeatureOf(page, "char.IsDigit(block.Text[0])");

        var body = BodyFinder.Find(page, title: null, statedBody: null, ruledBody: null,
            TreeEnsemble.Read(TreesFile.Of(200, TreesFile.Split(startsWithDigit, 0.5f, low: 5f, high: -5f))), CancellationToken.None);

        Assert.Equal([1], body?.Blocks.Select(block => block.Index));
        Assert.Equal([0, 1], body?.Frame.Blocks.Select(block => block.Index));
    }
}
