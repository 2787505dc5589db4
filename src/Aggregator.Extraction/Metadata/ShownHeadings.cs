using AngleSharp.Dom;
using Aggregator.Extraction.Body;

namespace Aggregator.Extraction.Metadata;

/// <summary>The headings that may be the headline: those of the first two levels, without logos and the titles of boxes.</summary>
internal static class ShownHeadings
{
    private const int Most = 60;
    private const int Longest = 1_000;
    private const RegionHints Beside = RegionHints.Navigation | RegionHints.Related | RegionHints.Comments | RegionHints.Sidebar | RegionHints.Footer
        | RegionHints.Advert | RegionHints.Newsletter | RegionHints.Wall;

    private static readonly string[] SiteWords = ["site-title", "sitetitle", "site-name", "sitename", "blog-title", "blogtitle", "logo", "brand", "masthead", "widget"];
    private static readonly string[] HeadlineWords = ["entry-title", "post-title", "article-title", "headline", "article__title", "posttitle", "article-heading"];

    /// <summary>First level before second, each in the order of the page.</summary>
    public static IReadOnlyList<ShownHeading> Of(PageFacts facts)
    {
        var site = SiteName.Stated(facts);
        return [.. Read(facts.Elements.FirstHeadings, facts, site), .. Read(facts.Elements.SecondHeadings, facts, site)];
    }

    private static IEnumerable<ShownHeading> Read(List<IElement> headings, PageFacts facts, string? site)
    {
        foreach (var element in headings.Take(Most))
        {
            if (PlainText.OrNull(TextOf(element)) is { Length: <= Longest } shown && SiteSuffix.Strip(shown, site, facts.Url) is var text
                && Letters.Of(text) is { Length: > 1 } key && key != Letters.Of(site)
                && !NamesSite(element, facts) && !IsBeside(element, facts))
            {
                yield return new ShownHeading(text, key, element.LocalName[1] - '0', IsMarked(element));
            }
        }
    }

    private static string TextOf(IElement heading) => string.Concat(heading.Descendants<IText>()
        .Where(text => text.ParentElement?.LocalName is not ("script" or "style" or "noscript")).Select(text => text.Data));

    // Old blog templates make the blog's name the first heading: it links to the front page.
    private static bool NamesSite(IElement heading, PageFacts facts)
    {
        var link = heading.QuerySelector("a[href]") ?? heading.Closest("a[href]");
        return Has(heading, SiteWords) || (heading.ParentElement is { } around && Has(around, SiteWords) && !IsMarked(heading))
            || (link is not null && facts.Resolve(link.GetAttribute("href")) is { AbsolutePath: "/", Query: "" } && facts.Url?.AbsolutePath is not "/");
    }

    private static bool IsMarked(IElement heading) =>
        heading.GetAttribute("itemprop") is { } property && property.Contains("headline", StringComparison.Ordinal) || Has(heading, HeadlineWords);

    private static bool Has(IElement element, string[] words) =>
        (element.ClassName + " " + element.Id) is { Length: > 1 } name && words.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));

    // A frame around most of the page says nothing about a heading in it.
    private static bool IsBeside(IElement heading, PageFacts facts) =>
        facts.Page.RegionOf(heading)?.UpTo(null).TakeWhile(region => region.Characters * 3 < facts.Page.Regions[0].Characters)
            .Any(region => (region.Hints & Beside) != 0) is true;
}
