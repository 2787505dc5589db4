namespace Aggregator.Extraction.Body.Candidates;

/// <summary>Pages that load another whole article under this one.</summary>
internal static class NextArticle
{
    private const double ShareOfTheFirst = 0.25;

    /// <summary>Index of the first block of the next article; the count of blocks when there is none.</summary>
    /// <param name="body">Where the first article's text is.</param>
    public static int Start(PageBlocks page, Prose prose, Region? body)
    {
        var own = body?.UpTo(null).LastOrDefault(region => region.Element.LocalName == "article");
        if (own is null || !HasHeadline(own))
        {
            return page.Blocks.Count;
        }

        // An entry of a live blog is an article element too, but has no first-level heading.
        var next = page.Regions.FirstOrDefault(region =>
            region.Element.LocalName == "article" && region.FirstBlock >= own.EndBlock && prose.In(region) >= prose.In(own) * ShareOfTheFirst
                && HasHeadline(region));
        return next?.FirstBlock ?? page.Blocks.Count;
    }

    private static bool HasHeadline(Region article) => article.Element.QuerySelector("h1") is not null;
}
