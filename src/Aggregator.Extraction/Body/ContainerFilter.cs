using System.Collections;

namespace Aggregator.Extraction.Body;

/// <summary>Of a container's blocks, those that are its article: boxes beside the text and runs of links are left out.</summary>
internal sealed class ContainerFilter(PageBlocks page, Prose prose)
{
    // A box that holds this share of the container's prose is the text itself, whatever its class says.
    private const double ShareOfTheText = 0.4;
    private const double LinkList = 0.5;

    private readonly int[] _written = SumsOf(page);

    public BlockSelection Select(string name, Region container)
    {
        var kept = new BitArray(page.Blocks.Count);
        var dropped = DroppedRegions(container);
        for (var i = container.FirstBlock; i < container.EndBlock; i++)
        {
            var block = page.Blocks[i];
            kept[i] = !dropped[block.Region.Index] && IsContent(block);
        }

        return new BlockSelection(name, kept);
    }

    private bool[] DroppedRegions(Region container)
    {
        var dropped = new bool[page.Regions.Count];
        foreach (var region in page.Regions)
        {
            if (region == container || region.FirstBlock < container.FirstBlock || region.EndBlock > container.EndBlock || region.Depth <= container.Depth)
            {
                continue;
            }

            dropped[region.Index] = (region.Parent is not null && dropped[region.Parent.Index]) || IsBesideTheText(region, container);
        }

        return dropped;
    }

    private bool IsBesideTheText(Region region, Region container)
    {
        const RegionHints Beside = RegionHints.Foreign | RegionHints.Surrounding;
        var isNamed = (region.Hints & Beside) != 0 && !region.Hints.HasFlag(RegionHints.Body);
        if (isNamed)
        {
            return Written(region) < Written(container) * ShareOfTheText || ForeignRegions.IsWall(region);
        }

        return IsListOfLinks(region) || IsCard(region);
    }

    // Prose without regard to the names of boxes, since a name is what is being judged.
    private int Written(Region region) => _written[region.EndBlock] - _written[region.FirstBlock];

    private static int[] SumsOf(PageBlocks page)
    {
        var sums = new int[page.Blocks.Count + 1];
        foreach (var block in page.Blocks)
        {
            sums[block.Index + 1] = sums[block.Index] + (Prose.Is(block) ? block.Weight : 0);
        }

        return sums;
    }

    private bool IsListOfLinks(Region region) =>
        region.Element.LocalName is "ul" or "ol" or "dl" or "table" or "div" or "section" or "p" && region.LinkDensity > LinkList
            && prose.In(region) < region.Characters / 2;

    // A teaser: the whole box, picture and text, is one link.
    private static bool IsCard(Region region) => region.LinkDensity > 0.9 && region.EndBlock - region.FirstBlock > 1;

    private bool IsContent(Block block)
    {
        if ((block.InlineHints & (RegionHints.Foreign | RegionHints.Surrounding)) != 0 && !Prose.Is(block))
        {
            return false;
        }

        return block.Kind != BlockKind.Caption && (block.LinkDensity <= LinkList || block.Weight > 250);
    }
}
