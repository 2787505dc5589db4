using AngleSharp.Dom;

namespace Aggregator.Extraction.Body;

/// <summary>The page as one list: what the walk over the tree leaves for everything after it.</summary>
/// <param name="Regions">The block-level elements that hold text, a parent before its children; the first is the body.</param>
/// <param name="Images">In document order, with the index of the block that follows each.</param>
internal sealed record PageBlocks(IReadOnlyList<Block> Blocks, IReadOnlyList<Region> Regions, IReadOnlyList<PageImage> Images)
{
    /// <summary>The region of an element; null when it holds no text.</summary>
    public Region? RegionOf(IElement element) => Regions.FirstOrDefault(region => region.Element == element);
}
