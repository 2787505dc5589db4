using AngleSharp.Dom;
using Aggregator.Extraction.Body;

namespace Aggregator.Extraction.Metadata;

/// <summary>The headline, without the site's name.</summary>
internal static class Title
{
    private const int Longest = 500;

    public static Found<string>? Find(PageFacts facts)
    {
        if (facts.ByRule(facts.Rules?.Title) is { } ruled)
        {
            return new Found<string>(ruled, "publisher rule");
        }

        var stated = Stated(facts);
        var heading = ShownHeading(facts, stated?.Value);
        return heading ?? stated;
    }

    private static Found<string>? Stated(PageFacts facts)
    {
        var site = SiteName.Stated(facts);
        Found<string>? found =
            facts.Linked.ArticleText("headline") is { } headline ? new Found<string>(headline, "JSON-LD headline")
            : facts.Meta.FirstOf("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title", "headline")
            ?? (PlainText.OrNull(facts.Document.Title) is { } title ? new Found<string>(title, "title element") : null);
        return found is null ? null : found with { Value = SiteSuffix.Strip(Cut(found.Value), site, facts.Url) };
    }

    // What stands as the heading is what readers call the headline; og:title is often written for search engines. A heading is believed
    // when the page's title begins or agrees with it, so that the logo or a section's name is not.
    private static Found<string>? ShownHeading(PageFacts facts, string? stated)
    {
        var headings = facts.Document.GetElementsByTagName("h1").Select(h1 => PlainText.OrNull(TextOf(h1))).OfType<string>().ToList();
        if (stated is null)
        {
            return headings.Count > 0 ? new Found<string>(Cut(headings[0]), "h1") : null;
        }

        var titles = new[] { stated, facts.Document.Title ?? "", facts.Meta.First("og:title") ?? "" }.Select(Letters.Of).ToList();
        foreach (var heading in headings)
        {
            var letters = Letters.Of(heading);
            if (letters.Length >= 12 && titles.Any(title => title == letters
                || (title.Contains(letters, StringComparison.Ordinal) && letters.Length > title.Length / 2)))
            {
                return new Found<string>(Cut(heading), "h1");
            }
        }

        return headings.Count == 1 && Shared(headings[0], stated) >= 0.5 && headings[0].Length > 20 ? new Found<string>(Cut(headings[0]), "h1") : null;
    }

    private static string TextOf(IElement heading) => string.Join("", heading.Descendants<IText>()
        .Where(text => text.ParentElement?.LocalName is not ("script" or "style")).Select(text => text.Data));

    private static double Shared(string one, string other)
    {
        var words = Words(one);
        var others = Words(other);
        return words.Count == 0 ? 0 : (double)words.Intersect(others).Count() / Math.Max(words.Count, others.Count);
    }

    private static HashSet<string> Words(string text) => [.. text.ToLowerInvariant().Split([' ', ',', '.', ':', '–', '-', '"',
        '\'', '’', '“', '”', '?', '!'], StringSplitOptions.RemoveEmptyEntries)];

    private static string Cut(string title) => title.Length <= Longest ? title : title[..Longest];
}
