namespace Aggregator.Extraction.Body.Candidates;

/// <summary>The element that the page itself marks as the article's body: microdata, well-known class names, <c>article</c>, <c>main</c>.</summary>
internal static class MarkedContainer
{
    // A mark that holds less than this of the next wider mark's prose stands on a part, such as one section or a teaser.
    private const double ShareOfTheWider = 0.5;

    public static Region? Find(PageBlocks page, Prose prose)
    {
        Region?[] marks =
        [
            Fullest(page, prose, region => region.Element.GetAttribute("itemprop") == "articleBody"),
            Fullest(page, prose, region => region.Hints.HasFlag(RegionHints.Body)),
            Fullest(page, prose, region => region.Element.LocalName == "article"),
            Fullest(page, prose, region => region.Element.LocalName == "main" || region.Element.GetAttribute("role") == "main"),
        ];

        Region? best = null;
        foreach (var mark in marks.Reverse())
        {
            if (mark is not null && (best is null || prose.In(mark) >= prose.In(best) * ShareOfTheWider))
            {
                best = mark;
            }
        }

        return best;
    }

    // Of nested marks with the same text the inner one.
    private static Region? Fullest(PageBlocks page, Prose prose, Func<Region, bool> isMarked)
    {
        var marked = page.Regions.Where(region => isMarked(region) && prose.In(region) > 0).ToList();
        return marked.Count == 0 ? null : marked.MaxBy(region => (prose.In(region), -region.Characters));
    }
}
