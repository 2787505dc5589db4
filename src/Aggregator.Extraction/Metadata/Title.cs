using Aggregator.Extraction.Body;

namespace Aggregator.Extraction.Metadata;

/// <summary>The headline, without the site's name: what the page shows, checked by what it states of itself.</summary>
internal static class Title
{
    private const int Longest = 500;
    private const int FewestLetters = 12;
    private const int FewestWords = 3;

    public static Found<string>? Find(PageFacts facts)
    {
        if (facts.ByRule(facts.Rules?.Title) is { } ruled)
        {
            return new Found<string>(ruled, "publisher rule");
        }

        var stated = Stated(facts);
        var shown = ShownHeadings.Of(facts);
        return SameAsStated(shown, stated)
            ?? WithinHeading(shown, stated)
            ?? PartOfTitle(shown, facts)
            ?? Alone(shown)
            ?? stated.FirstOrDefault();
    }

    // In order of trust; for pages without any heading the first one is the answer.
    private static List<Found<string>> Stated(PageFacts facts)
    {
        var site = SiteName.Stated(facts);
        Found<string>?[] all =
        [
            facts.Linked.ArticleText("headline") is { } headline ? new Found<string>(headline, "JSON-LD headline") : null,
            facts.Meta.FirstOf("og:title"),
            facts.Meta.FirstOf("twitter:title"),
            facts.Meta.FirstOf("dc.title", "parsely-title", "sailthru.title", "headline"),
            PlainText.OrNull(facts.Document.Title) is { } title ? new Found<string>(title, "title element") : null,
        ];
        return [.. all.OfType<Found<string>>().Select(found => found with { Value = SiteSuffix.Strip(Cut(found.Value), site, facts.Url) })];
    }

    private static Found<string>? SameAsStated(IReadOnlyList<ShownHeading> shown, List<Found<string>> stated)
    {
        var keys = stated.Select(found => Letters.Of(found.Value)).ToHashSet(StringComparer.Ordinal);
        return shown.FirstOrDefault(heading => keys.Contains(heading.Key)) is { } same ? Made(same) : null;
    }

    // "Opinion | What we hope for", "Dec 18 2025 Preparing a release": the heading holds the headline with a kicker or a date before it.
    private static Found<string>? WithinHeading(IReadOnlyList<ShownHeading> shown, List<Found<string>> stated)
    {
        foreach (var heading in shown.Where(heading => heading.Level == 1))
        {
            var within = stated.Find(found => Letters.Of(found.Value) is { Length: >= FewestLetters } key && key.Length > heading.Key.Length / 2
                && heading.Key.EndsWith(key, StringComparison.Ordinal));
            if (within is not null)
            {
                return within with { Origin = within.Origin + ", in h1" };
            }
        }

        return null;
    }

    // "Was ist Musik? | Mein Blog", "Tester » Archiv » Ein Bericht": the heading tells which part of the title is the headline.
    private static Found<string>? PartOfTitle(IReadOnlyList<ShownHeading> shown, PageFacts facts)
    {
        string[] titles = [PlainText.OrNull(facts.Document.Title) ?? "", facts.Meta.First("og:title") ?? "", facts.Linked.ArticleText("headline") ?? ""];
        var keys = titles.Select(Letters.Of).ToList();
        var parts = titles.SelectMany(SiteSuffix.Parts).Select(Letters.Of).ToHashSet(StringComparer.Ordinal);
        var match = shown.FirstOrDefault(heading => heading.Level == 1 && heading.Key.Length >= FewestLetters
                && keys.Exists(key => key.Contains(heading.Key, StringComparison.Ordinal) && heading.Key.Length > key.Length / 2))
            ?? shown.FirstOrDefault(heading => parts.Contains(heading.Key));
        return match is null ? null : Made(match);
    }

    // A title written for search engines shares no word with the headline; then only the page's own order tells.
    private static Found<string>? Alone(IReadOnlyList<ShownHeading> shown)
    {
        var first = shown.Where(heading => heading.Level == 1 && heading.IsMarked).Take(1).ToList();
        var candidates = first.Count > 0 ? first : [.. shown.Where(heading => heading.Level == 1 && IsHeadline(heading))];
        return candidates.Count == 1 ? Made(candidates[0]) : null;
    }

    private static bool IsHeadline(ShownHeading heading) => heading.Key.Length >= FewestLetters
        && (heading.Text.Split(' ').Length >= FewestWords || heading.Text.Any(Script.IsEastAsian));

    private static Found<string> Made(ShownHeading heading) => new(Cut(heading.Text), "h" + (char)('0' + heading.Level));

    private static string Cut(string title) => title.Length <= Longest ? title : title[..Longest];
}
