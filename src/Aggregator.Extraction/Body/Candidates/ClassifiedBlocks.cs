using System.Collections;
using Aggregator.Extraction.Body.Classifying;

namespace Aggregator.Extraction.Body.Candidates;

/// <summary>The blocks that trained trees take for the article's, each judged by its own features and those of what is around it.</summary>
internal static class ClassifiedBlocks
{
    private const string Name = "classifier";

    // Of -1, -0.5, 0, 0.5 and 1 the best on the core pages of sites not trained on, by 0.001; it leaks the least.
    private const float Least = 1;

    /// <param name="answers">Of the other candidates, which the trees know as well.</param>
    public static BlockSelection Find(
        PageBlocks page, Prose prose, string? title, IReadOnlyList<BlockSelection?> answers, TreeEnsemble trees, CancellationToken cancellationToken)
    {
        var features = new BlockFeatures(page, prose, title, answers);
        var kept = new BitArray(page.Blocks.Count);
        Span<float> row = stackalloc float[BlockFeatures.MostFeatures];
        foreach (var block in page.Blocks)
        {
            cancellationToken.ThrowIfCancellationRequested();
            features.Write(block, row);
            kept[block.Index] = trees.Score(row) > Least;
        }

        return new BlockSelection(Name, kept);
    }
}
