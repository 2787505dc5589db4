namespace Aggregator.Extraction.Body;

/// <summary>The boxes that their names call foreign to an article: menus, related articles, comments, adverts.</summary>
internal sealed class ForeignRegions
{
    // A page whose body element carries "has-related" or a form around everything is a page, not a box.
    private const double ShareOfAPage = 0.6;

    private readonly HashSet<Region> _foreign = [];

    public ForeignRegions(IReadOnlyList<Region> regions)
    {
        var all = regions.Count == 0 ? 0 : regions[0].Characters;
        foreach (var region in regions)
        {
            var isNamed = (region.Hints & RegionHints.Foreign) != 0 && !region.Hints.HasFlag(RegionHints.Body);
            if ((isNamed && region.Characters < all * ShareOfAPage) || (region.Parent is not null && _foreign.Contains(region.Parent)))
            {
                _foreign.Add(region);
            }
        }
    }

    public bool Holds(Block block) => _foreign.Contains(block.Region);

    public bool IsForeign(Region region) => _foreign.Contains(region);
}
