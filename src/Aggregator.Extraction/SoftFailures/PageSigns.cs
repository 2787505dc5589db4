using Aggregator.Extraction.Body;
using Aggregator.Extraction.Metadata;

namespace Aggregator.Extraction.SoftFailures;

/// <summary>What the recognition of every kind of soft failure looks at.</summary>
/// <param name="Weight">Letters of the body that was found; zero for none. See <see cref="Block.Weight"/>.</param>
/// <param name="Headlines">The headline that was found, the tab's title and the first heading, each at most so long that no pattern becomes slow.</param>
/// <param name="IsStatedArticle">The page states the time of publication of an article: error pages, walls and front pages do not.</param>
internal sealed record PageSigns(PageFacts Facts, ArticleBody? Body, int Weight, IReadOnlyList<string> Headlines, bool IsStatedArticle)
{
    /// <summary>Below this a text cannot be an article; a caption or a cookie line can.</summary>
    public const int FewestLetters = 60;

    private const int LongestHeadline = 500;

    /// <summary>Characters that the page shows, menus included.</summary>
    public int Shown => Facts.Page.Regions.Count == 0 ? 0 : Facts.Page.Regions[0].Characters;

    public static PageSigns Of(PageFacts facts, string? title, ArticleBody? body)
    {
        var isStated = facts.Linked.ArticleText("datePublished") is not null || facts.Meta.First("article:published_time") is not null;
        string?[] headlines = [title, facts.TabTitle, facts.Elements.FirstHeadings.FirstOrDefault()?.TextContent];
        return new PageSigns(
            facts, body, WeightOf(body), [.. headlines.Select(Bounded).OfType<string>().Distinct(StringComparer.Ordinal)], isStated);
    }

    /// <summary>Letters of a body; zero for none.</summary>
    public static int WeightOf(ArticleBody? body) => body?.Blocks.Sum(block => block.Weight) ?? 0;

    private static string? Bounded(string? text) =>
        PlainText.OrNull(text) is { Length: > LongestHeadline } line ? line[..LongestHeadline] : PlainText.OrNull(text);
}
