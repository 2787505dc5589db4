namespace Aggregator.Extraction.Body.Classifying;

/// <summary>Which blocks are of one make, as the paragraphs of a text are: name and class of their element and of its parent are the same.</summary>
internal static class Signatures
{
    /// <summary>One a block; they can be compared within a page only.</summary>
    public static int[] Of(PageBlocks page)
    {
        var own = new int[page.Regions.Count];
        foreach (var region in page.Regions)
        {
            own[region.Index] = HashCode.Combine(region.Element.LocalName, region.Element.ClassName);
        }

        var signatures = new int[page.Blocks.Count];
        foreach (var block in page.Blocks)
        {
            signatures[block.Index] = HashCode.Combine(own[block.Region.Index], block.Region.Parent is { } parent ? own[parent.Index] : 0);
        }

        return signatures;
    }
}
