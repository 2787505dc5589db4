namespace Aggregator.Extraction.Body.Classifying;

/// <summary>What the elements around a block are called, hold and are made of.</summary>
internal sealed class ContainerFeatures(PageBlocks page, PageSums sums, Votes votes)
{
    private const int Generations = 4;

    private readonly PathTraits?[] _paths = new PathTraits?[page.Regions.Count];

    public void Add(ref FeatureRow row, Block block)
    {
        AddPath(ref row, block);
        AddContainers(ref row, block);
    }

    private void AddPath(ref FeatureRow row, Block block)
    {
        var path = PathTraits.Of(block.Region, _paths);
        foreach (var steps in path.Steps)
        {
            row.Add(steps);
        }

        row.AddShare(path.NearestBeside is { } beside ? sums.WrittenIn(beside) : 0, sums.Written);
        row.AddShare(path.NearestBeside is { } box ? box.Characters : 0, page.Regions[0].Characters);
        row.Add(path.Lists);
        row.Add(path.Tables);
        row.Add(path.Articles);
        row.Add(path.Sections);
        row.Add(path.Mains);
        row.Add(path.Headers);
        row.Add(path.Figures);
        row.Add(path.Quotes);
        row.Add(block.Region.Depth);
        row.Add(PathTraits.Named(block.Region.Element.LocalName));
        row.Add(PathTraits.Named(block.Region.Parent?.Element.LocalName));
    }

    private void AddContainers(ref FeatureRow row, Block block)
    {
        var region = block.Region;
        for (var up = 0; up < Generations; up++)
        {
            row.AddShare(sums.WrittenIn(region), sums.Written);
            row.AddShare(sums.WrittenIn(region), sums.WeightIn(region));
            row.Add(region.LinkDensity);
            row.AddSize(region.EndBlock - region.FirstBlock);
            row.Add((double)(block.Index - region.FirstBlock) / (region.EndBlock - region.FirstBlock));
            row.AddShare(votes.In(region), sums.WeightIn(region));
            row.AddShare(votes.In(region), votes.All);
            region = region.Parent ?? region;
        }
    }
}
