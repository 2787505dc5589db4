using Aggregator.Extraction.Body.Classifying;
using Xunit;

namespace Aggregator.Quality.Training;

public sealed class FoldTreesTests
{
    [Fact]
    public void The_trees_of_all_folds_learnt_from_the_features_of_those_that_ship()
    {
        var folds = FoldTrees.Read();

        Assert.Equal(LabelledPage.Folds, folds.Count);
        Assert.All(folds, trees => Assert.Equal(TreeEnsemble.Default.Fingerprint, trees.Fingerprint));
    }
}
