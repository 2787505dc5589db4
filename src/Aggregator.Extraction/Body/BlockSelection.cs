using System.Collections;

namespace Aggregator.Extraction.Body;

/// <summary>One candidate's answer: which blocks are the article.</summary>
/// <param name="Name">The candidate, for <c>Origins</c>.</param>
internal sealed record BlockSelection(string Name, BitArray Kept)
{
    /// <summary>Blocks that cleaning leaves alone, since the candidate is sure of them; null for none.</summary>
    public BitArray? Sure { get; init; }

    /// <summary>Letters kept.</summary>
    public int WeightIn(PageBlocks page)
    {
        var weight = 0;
        foreach (var block in page.Blocks)
        {
            weight += Kept[block.Index] ? block.Weight : 0;
        }

        return weight;
    }

    /// <summary>How much two answers share, as F1 over letters: 0 to 1.</summary>
    public double SimilarityTo(BlockSelection other, PageBlocks page)
    {
        var shared = 0;
        foreach (var block in page.Blocks)
        {
            shared += Kept[block.Index] && other.Kept[block.Index] ? block.Weight : 0;
        }

        var sum = WeightIn(page) + other.WeightIn(page);
        return sum == 0 ? 0 : 2.0 * shared / sum;
    }
}
