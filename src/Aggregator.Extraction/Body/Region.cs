using AngleSharp.Dom;

namespace Aggregator.Extraction.Body;

/// <summary>A block-level element with text in it: a run of consecutive blocks.</summary>
internal sealed class Region(IElement element, Region? parent, RegionHints hints, int firstBlock)
{
    /// <summary>Place among the page's regions.</summary>
    public required int Index { get; init; }

    public IElement Element { get; } = element;

    public Region? Parent { get; } = parent;

    public RegionHints Hints { get; } = hints;

    public int Depth { get; } = parent is null ? 0 : parent.Depth + 1;

    public int FirstBlock { get; } = firstBlock;

    /// <summary>One past the last block.</summary>
    public int EndBlock { get; set; }

    /// <summary>Characters of text, headings and captions included.</summary>
    public int Characters { get; set; }

    /// <summary>Characters inside of links.</summary>
    public int LinkCharacters { get; set; }

    public double LinkDensity => Characters == 0 ? 0 : (double)LinkCharacters / Characters;

    public bool Contains(Block block) => block.Index >= FirstBlock && block.Index < EndBlock;

    /// <summary>The region itself, then its parents, up to but without <paramref name="end"/>.</summary>
    public IEnumerable<Region> UpTo(Region? end)
    {
        for (var region = this; region is not null && region != end; region = region.Parent)
        {
            yield return region;
        }
    }
}
