namespace Aggregator.Extraction.Body.Candidates;

/// <summary>The run of blocks with the most prose and the least else in it, whatever elements they stand in (the idea of jusText).</summary>
internal static class DenseRun
{
    private const int CostOfAFragment = 40;

    public static BlockSelection? Find(PageBlocks page, Prose prose, ContainerFilter filter)
    {
        if (BestRun(page, prose) is not var (first, end) || end <= first)
        {
            return null;
        }

        var around = page.Blocks[first].Region.UpTo(null).FirstOrDefault(region => region.FirstBlock <= first && region.EndBlock >= end);
        if (around is null)
        {
            return null;
        }

        var selection = filter.Select("dense run", around);
        for (var i = around.FirstBlock; i < around.EndBlock; i++)
        {
            selection.Kept[i] &= i >= first && i < end;
        }

        return selection;
    }

    // Kadane's maximum sum over the worth of each block.
    private static (int First, int End)? BestRun(PageBlocks page, Prose prose)
    {
        (int First, int End)? best = null;
        var bestSum = 0;
        var sum = 0;
        var first = 0;
        foreach (var block in page.Blocks)
        {
            if (sum <= 0)
            {
                (sum, first) = (0, block.Index);
            }

            sum += WorthOf(block, prose);
            if (sum > bestSum)
            {
                (bestSum, best) = (sum, (first, block.Index + 1));
            }
        }

        return best;
    }

    private static int WorthOf(Block block, Prose prose)
    {
        if (prose.IsProse(block))
        {
            return block.Weight;
        }

        return block.LinkDensity > 0.5 ? -Math.Max(CostOfAFragment * 2, block.Weight) : -CostOfAFragment;
    }
}
