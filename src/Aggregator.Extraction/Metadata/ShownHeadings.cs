using Aggregator.Extraction.Body;
using AngleSharp.Dom;

namespace Aggregator.Extraction.Metadata;

/// <summary>The headings that may be the headline: those of the first two levels, without logos and the titles of boxes.</summary>
internal static class ShownHeadings
{
    private const int Most = 60;
    private const int Longest = 1_000;
    private const int MostTexts = 8;
    private const RegionHints Beside = RegionHints.Navigation | RegionHints.Related | RegionHints.Comments | RegionHints.Sidebar | RegionHints.Footer
        | RegionHints.Advert | RegionHints.Newsletter | RegionHints.Wall;

    private static readonly string[] SiteWords = ["site-title", "sitetitle", "site-name", "sitename", "blog-title", "blogtitle", "logo", "brand", "masthead", "widget"];
    private static readonly string[] HeadlineWords = ["entry-title", "post-title", "article-title", "headline", "article__title", "posttitle", "article-heading"];

    /// <summary>First level before second, each in the order of the page.</summary>
    public static IReadOnlyList<ShownHeading> Of(PageFacts facts)
    {
        var site = SiteName.Stated(facts);
        return [.. Read(Believed(facts.Elements.FirstHeadings, facts), facts, site), .. Read(Believed(facts.Elements.SecondHeadings, facts), facts, site)];
    }

    /// <summary>The headings of the first level that <see cref="Of"/> leaves out for a name alone: "banner", "masthead" and "widget" are names of a headline's
    /// frame too. Without the last of a breadcrumb, which is written for search engines.</summary>
    public static IReadOnlyList<ShownHeading> InDoubt(PageFacts facts) =>
        [.. Read(facts.Elements.FirstHeadings.Take(Most).Where(heading => heading.Closest("nav, li, [class*=crumb]") is null), facts, SiteName.Stated(facts))];

    private static IEnumerable<IElement> Believed(List<IElement> headings, PageFacts facts) =>
        headings.Take(Most).Where(heading => !NamesSite(heading) && !IsBeside(heading, facts));

    private static IEnumerable<ShownHeading> Read(IEnumerable<IElement> headings, PageFacts facts, string? site)
    {
        foreach (var element in headings)
        {
            var texts = TextsOf(element.QuerySelector("[itemprop=headline]") ?? element);
            if (PlainText.OrNull(string.Concat(texts)) is { Length: <= Longest } shown && SiteSuffix.Strip(shown, site, facts.Url) is var text
                && Letters.Of(text) is { Length: > 1 } key && key != Letters.Of(site) && !LeadsToFrontPage(element, facts))
            {
                yield return new ShownHeading(text, key, element.LocalName[1] - '0', IsMarked(element), Ends(texts));
            }
        }
    }

    private static List<string> TextsOf(IElement heading) =>
        [.. heading.Descendants<IText>().Where(text => text.ParentElement?.LocalName is not ("script" or "style" or "noscript")).Select(text => text.Data)];

    private static List<string> Ends(List<string> texts) => texts.Count < 2 || texts.Count > MostTexts ? []
        : [.. Enumerable.Range(1, texts.Count - 1).Select(first => Letters.Of(string.Concat(texts.Skip(first)))).Where(end => end.Length > 0)];

    private static bool NamesSite(IElement heading) =>
        Has(heading, SiteWords) || (heading.ParentElement is { } around && Has(around, SiteWords) && !IsMarked(heading));

    // Old blog templates make the blog's name the first heading.
    private static bool LeadsToFrontPage(IElement heading, PageFacts facts) =>
        (heading.QuerySelector("a[href]") ?? heading.Closest("a[href]")) is { } link
        && facts.Resolve(link.GetAttribute("href")) is { AbsolutePath: "/", Query: "" } && facts.Url?.AbsolutePath is not "/";

    // Boxes call their titles "headline" too, which are headings of the second level.
    private static bool IsMarked(IElement heading) => heading.GetAttribute("itemprop") is { } property && property.Contains("headline", StringComparison.Ordinal)
        || (heading.LocalName == "h1" && Has(heading, HeadlineWords));

    private static bool Has(IElement element, string[] words) =>
        (element.ClassName + " " + element.Id) is { Length: > 1 } name && words.Any(word => name.Contains(word, StringComparison.OrdinalIgnoreCase));

    // A frame around most of the page says nothing about a heading in it.
    private static bool IsBeside(IElement heading, PageFacts facts) =>
        facts.Page.RegionOf(heading)?.UpTo(null).TakeWhile(region => region.Characters * 3 < facts.Page.Regions[0].Characters)
            .Any(region => (region.Hints & Beside) != 0) is true;
}
