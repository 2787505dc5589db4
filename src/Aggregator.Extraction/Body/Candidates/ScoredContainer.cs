namespace Aggregator.Extraction.Body.Candidates;

/// <summary>The element that paragraphs vote for: each gives its parent its score and the parents above a shrinking share (the idea of Readability).</summary>
internal static class ScoredContainer
{
    private const int Generations = 5;

    public static Region? Find(PageBlocks page, Prose prose)
    {
        var scores = new Dictionary<Region, double>();
        foreach (var block in page.Blocks)
        {
            if (prose.IsProse(block))
            {
                Vote(block, scores);
            }
        }

        var best = scores.Count == 0 ? null : scores.MaxBy(entry => entry.Value * (1 - entry.Key.LinkDensity)).Key;
        return best is null ? null : Climb(best, prose);
    }

    private static void Vote(Block block, Dictionary<Region, double> scores)
    {
        var score = 1 + block.Text.AsSpan().Count(',') + Math.Min(block.Weight / 100, 4);
        var generation = 0;
        for (var region = block.Region.Element.LocalName is "p" or "li" or "blockquote" ? block.Region.Parent : block.Region;
             region is not null && generation < Generations;
             region = region.Parent, generation++)
        {
            var share = generation switch { 0 => 1.0, 1 => 0.5, _ => 1.0 / (generation * 3) };
            scores[region] = scores.GetValueOrDefault(region, ByName(region)) + (score * share);
        }
    }

    private static double ByName(Region region) =>
        (region.Hints.HasFlag(RegionHints.Body) ? 25 : 0) + (region.Element.LocalName is "article" ? 10 : 0) -
        ((region.Hints & (RegionHints.Foreign | RegionHints.Surrounding)) != 0 ? 25 : 0);

    // A text cut into sections has its parts beside each other: go up while what is won is mostly text, and not a little of it.
    private static Region Climb(Region region, Prose prose)
    {
        while (region.Parent is { } parent)
        {
            var won = prose.In(parent) - prose.In(region);
            var added = parent.Characters - region.Characters;
            if (added > 0 && (won < prose.In(region) * 0.12 || won < added * 0.4))
            {
                break;
            }

            region = parent;
        }

        return region;
    }
}
