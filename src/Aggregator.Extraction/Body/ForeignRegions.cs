namespace Aggregator.Extraction.Body;

/// <summary>The boxes that their names call foreign to an article: menus, related articles, comments, adverts.</summary>
internal sealed class ForeignRegions
{
    // A page whose body element carries "has-related", or a form around everything, is a page and not a box.
    private const double ShareOfAPage = 0.5;

    private readonly bool[] _foreign;

    public ForeignRegions(PageBlocks page)
    {
        _foreign = new bool[page.Regions.Count];
        var written = new int[page.Blocks.Count + 1];
        foreach (var block in page.Blocks)
        {
            written[block.Index + 1] = written[block.Index] + (Prose.Is(block) ? block.Weight : 0);
        }

        foreach (var region in page.Regions)
        {
            var isInside = region.Parent is not null && _foreign[region.Parent.Index];
            _foreign[region.Index] = isInside || IsWall(region) || (IsNamed(region) && written[region.EndBlock] - written[region.FirstBlock] < written[^1] * ShareOfAPage);
        }
    }

    public bool Holds(Block block) => _foreign[block.Region.Index];

    public bool IsForeign(Region region) => _foreign[region.Index];

    /// <summary>The dialogue about cookies: beside a short text it holds most of a page's prose, so its share says nothing; a frame around the page holds a headline.</summary>
    public static bool IsWall(Region region) =>
        (region.Hints & RegionHints.Wall) != 0 && (region.Hints & RegionHints.Body) == 0 && region.Element.QuerySelector("h1, article, main") is null;

    private static bool IsNamed(Region region) => (region.Hints & RegionHints.Foreign) != 0 && !region.Hints.HasFlag(RegionHints.Body);
}
