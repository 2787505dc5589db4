namespace Aggregator.Extraction.Body.Candidates;

/// <summary>The element that the page itself marks as the article's body: microdata, well-known class names, <c>article</c>, <c>main</c>.</summary>
internal static class MarkedContainer
{
    // A mark that holds less than this of the next wider mark's prose stands on a part, such as one section or a teaser.
    private const double ShareOfTheWider = 0.5;

    private const double ShareOfTheFullest = 0.4;

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

    // Pages that load the next article under this one mark both: the first that is not much shorter than the fullest. Of nested marks the inner one.
    private static Region? Fullest(PageBlocks page, Prose prose, Func<Region, bool> isMarked)
    {
        var marked = page.Regions.Where(region => prose.In(region) > 0 && isMarked(region)).ToList();
        var most = marked.Select(prose.In).DefaultIfEmpty().Max();
        var first = marked.Find(region => prose.In(region) >= most * ShareOfTheFullest);
        return marked.FindLast(region => first is not null && region.FirstBlock >= first.FirstBlock && region.EndBlock <= first.EndBlock
            && prose.In(region) >= prose.In(first) * 0.95);
    }
}
