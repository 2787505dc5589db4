namespace Aggregator.Extraction.Body.Candidates;

/// <summary>Pages that load another whole article under this one.</summary>
internal static class NextArticle
{
    private const double ShareOfTheFirst = 0.25;

    /// <summary>Index of the first block of the next article; the count of blocks when there is none.</summary>
    /// <param name="body">Where the page marks its text.</param>
    /// <param name="title">Where the page's headline stands, there the first article is: the next one may be longer, and be marked as well.</param>
    public static int Start(PageBlocks page, Prose prose, Region? body, string? title)
    {
        var own = ArticleAround(HeadlineOf(page, title)) is { } titled && prose.In(titled) > 0 ? titled : ArticleAround(body);
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

    private static Region? HeadlineOf(PageBlocks page, string? title)
    {
        var letters = Letters.Of(title);
        return letters.Length == 0 ? null : page.Blocks.FirstOrDefault(block => block.HeadingLevel == 1 && Letters.Of(block.Text) == letters)?.Region;
    }

    private static Region? ArticleAround(Region? inner) => inner?.UpTo(null).LastOrDefault(region => region.Element.LocalName == "article");

    private static bool HasHeadline(Region article) => article.Element.QuerySelector("h1") is not null;
}
