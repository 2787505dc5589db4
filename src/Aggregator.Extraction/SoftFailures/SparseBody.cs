using Aggregator.Extraction.Body;

namespace Aggregator.Extraction.SoftFailures;

/// <summary>The last resort for pages in which nobody finds a paragraph: all that the element shows which the page marks as its text, else every sentence.</summary>
internal static class SparseBody
{
    private const double MostLinks = 0.5;
    private const int LeastProse = 500;
    private const double LeastShareOfProse = 0.4;

    /// <summary>Null when no element is marked, or there is next to nothing in it.</summary>
    public static ArticleBody? Find(PageBlocks page, string? title, CancellationToken cancellationToken)
    {
        var filter = new ContainerFilter(page, new Prose(page));
        foreach (var mark in Marks(page))
        {
            var selection = filter.Select("sparse container", mark);
            new BodyCleanup(page, title).Clean(selection, cancellationToken);
            var blocks = page.Blocks.Where(block => selection.Kept[block.Index]).ToList();
            if (blocks.Sum(block => block.Weight) >= PageSigns.FewestLetters && blocks.Sum(block => block.LinkCharacters) < blocks.Sum(block => block.Length) * MostLinks)
            {
                return new ArticleBody(selection.Name, blocks);
            }
        }

        return AllProse(page);
    }

    // Names that mean one thing here and another there can take every paragraph of a page away; where sentences are most of what is shown, they are its text.
    private static ArticleBody? AllProse(PageBlocks page)
    {
        const RegionHints Others = RegionHints.Comments | RegionHints.Footer | RegionHints.Newsletter | RegionHints.Hidden;
        var blocks = page.Blocks.Where(block => Prose.Is(block) && !block.Region.UpTo(null).Any(region => (region.Hints & Others) != 0)).ToList();
        return blocks.Sum(block => block.Weight) >= LeastProse && blocks.Sum(block => block.Length) >= page.Regions[0].Characters * LeastShareOfProse
            ? new ArticleBody("all prose", blocks) : null;
    }

    // The surest mark first; of each kind the fullest.
    private static IEnumerable<Region> Marks(PageBlocks page)
    {
        Func<Region, bool>[] kinds =
        [
            region => region.Element.GetAttribute("itemprop") == "articleBody",
            region => region.Hints.HasFlag(RegionHints.Body),
            region => region.Element.LocalName == "article",
            region => region.Element.LocalName == "main" || region.Element.GetAttribute("role") == "main",
        ];
        return kinds.Select(isMarked => page.Regions.Where(isMarked).MaxBy(region => region.Characters - region.LinkCharacters)).OfType<Region>().Distinct();
    }
}
