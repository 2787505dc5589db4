namespace Aggregator.Extraction.Body.Classifying;

public sealed class TreeEnsembleTests
{
    [Theory]
    [InlineData(0.5f, 1f)]
    [InlineData(0.6f, -2f)]
    public void A_row_at_the_threshold_goes_low_and_one_above_it_high(float number, float score)
    {
        var trees = TreeEnsemble.Read(OneSplit(threshold: 0.5f, low: 1f, high: -2f));

        Assert.Equal(score, trees.Score([0f, number]));
    }

    [Fact]
    public void The_leaves_of_all_trees_are_added()
    {
        var trees = TreeEnsemble.Read(TreesFile.Of(2, TreesFile.Leaf(0.25f), TreesFile.Leaf(0.5f)));

        Assert.Equal(0.75f, trees.Score([0f, 0f]));
    }

    [Fact]
    public void Bytes_of_another_form_are_refused()
    {
        Assert.Throws<InvalidDataException>(() => TreeEnsemble.Read("PK\u0003\u0004 and more"u8));
    }

    [Fact]
    public void A_file_cut_short_is_refused()
    {
        var bytes = OneSplit(0.5f, 1f, -2f);

        Assert.Throws<InvalidDataException>(() => TreeEnsemble.Read(bytes.AsSpan(0, bytes.Length - 1)));
    }

    [Fact]
    public void The_trees_that_ship_learnt_from_the_features_of_today()
    {
        var names = BlockFeaturesTests.NamesOf("<p>One block.</p>");

        Assert.Equal(names.Count, TreeEnsemble.Default.Features);
        Assert.Equal(FeatureNames.Fingerprint(names), TreeEnsemble.Default.Fingerprint);
    }

    private static byte[] OneSplit(float threshold, float low, float high) => TreesFile.Of(2, TreesFile.Split(feature: 1, threshold, low, high));
}
