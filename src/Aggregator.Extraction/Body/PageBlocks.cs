using Aggregator.Extraction.Body.Figures;
using AngleSharp.Dom;

namespace Aggregator.Extraction.Body;

/// <summary>The page as one list: what the walk over the tree leaves for everything after it.</summary>
/// <param name="Regions">The block-level elements that hold text, a parent before its children; the first is the body.</param>
/// <param name="Images">In document order, with the index of the block that follows each.</param>
internal sealed record PageBlocks(IReadOnlyList<Block> Blocks, IReadOnlyList<Region> Regions, IReadOnlyList<PageImage> Images)
{
    /// <summary>Frames and players, in document order, with the index of the block that follows each.</summary>
    public IReadOnlyList<PageEmbed> Embeds { get; init; } = [];

    /// <summary>What the head of the page says that it is about, in several wordings or cut; empty when it says nothing.</summary>
    public IReadOnlyList<string> Descriptions { get; init; } = [];

    private readonly Dictionary<IElement, Region> _byElement = Regions.ToDictionary(region => region.Element);

    /// <summary>The region of an element; null for inline elements and those the walk leaves out.</summary>
    public Region? RegionOf(IElement element) => _byElement.GetValueOrDefault(element);
}
