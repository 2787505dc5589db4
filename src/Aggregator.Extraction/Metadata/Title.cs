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
        return Kicker.CutOff(shown, stated)
            ?? SameAsStated(shown, stated)
            ?? Kicker.Kept(shown, stated, facts)
            ?? PartOfTitle(shown, facts)
            ?? Alone(shown, stated)
            ?? InDoubt(facts, stated)
            ?? stated.FirstOrDefault();
    }

    /// <summary>Every headline that the page states or shows, in the order of trust; for whoever asks why one was taken.</summary>
    public static IReadOnlyList<Found<string>> All(PageFacts facts) =>
    [
        .. facts.ByRule(facts.Rules?.Title) is { } ruled ? new[] { new Found<string>(ruled, "publisher rule") } : [],
        .. Stated(facts), .. ShownHeadings.Of(facts).Select(Made),
    ];

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
            facts.TabTitle is { } title ? new Found<string>(title, "title element") : null,
        ];
        return [.. all.OfType<Found<string>>().Select(found => found with { Value = SiteSuffix.Strip(Cut(found.Value), site, facts.Url) })];
    }

    // A sticky header repeats the tab's title, and the page may hold another headline: the one that most statements repeat.
    private static Found<string>? SameAsStated(IReadOnlyList<ShownHeading> shown, List<Found<string>> stated)
    {
        var best = shown.MaxBy(heading => stated.Count(found => Letters.Of(found.Value) == heading.Key));
        var same = best is null ? null : stated.Find(found => Letters.Of(found.Value) == best.Key);
        if (best is null || same is null)
        {
            return null;
        }

        // Kicker and headline stand on two lines of the heading; in a line of text a colon parts them.
        return same.Value.Contains(": ", StringComparison.Ordinal) && !best.Text.Contains(':', StringComparison.Ordinal) ? same : Made(best);
    }

    // "Was ist Musik? | Mein Blog", "Tester » Archiv » Ein Bericht": the heading tells which part of the title is the headline.
    private static Found<string>? PartOfTitle(IReadOnlyList<ShownHeading> shown, PageFacts facts)
    {
        string[] titles = [facts.TabTitle ?? "", facts.Meta.First("og:title") ?? "", facts.Linked.ArticleText("headline") ?? ""];
        var keys = titles.Select(Letters.Of).ToList();
        var parts = titles.SelectMany(SiteSuffix.Parts).Select(Letters.Of).ToHashSet(StringComparer.Ordinal);
        var named = shown.Where(heading => parts.Contains(heading.Key)).ToList();
        var match = shown.FirstOrDefault(heading => heading.Level == 1 && heading.Key.Length >= FewestLetters
                && keys.Exists(key => key.Contains(heading.Key, StringComparison.Ordinal) && heading.Key.Length > key.Length / 2))
            ?? (keys.Count(key => key.Length > 0) == 1 ? named.Find(IsHeadline) : null)   // with the tab's title alone, the site's name may be a part and a heading too
            ?? named.FirstOrDefault();
        return match is null ? null : Made(match);
    }

    // A title written for search engines shares no word with the headline; then only the page's own order tells.
    private static Found<string>? Alone(IReadOnlyList<ShownHeading> shown, List<Found<string>> stated)
    {
        var words = stated.SelectMany(found => Words(found.Value)).ToHashSet(StringComparer.Ordinal);
        var first = shown.Where(heading => heading.IsMarked).Take(1).ToList();
        var candidates = first.Count > 0 ? first : [.. shown.Where(heading => heading.Level == 1 && IsHeadline(heading)
            && (words.Count == 0 || Words(heading.Text).Any(words.Contains)))];
        return candidates.Count == 1 ? Made(candidates[0]) : null;
    }

    // Nothing else is left; where both statements are the same, they are believed before a heading that may be something else.
    private static Found<string>? InDoubt(PageFacts facts, List<Found<string>> stated)
    {
        var headline = stated.Find(found => found.Origin == "JSON-LD headline");
        return headline is not null && stated.Exists(found => found.Origin == "meta og:title" && Letters.Of(found.Value) == Letters.Of(headline.Value)) ? null
            : Alone(ShownHeadings.InDoubt(facts), stated);
    }

    private static bool IsHeadline(ShownHeading heading) => heading.Key.Length >= FewestLetters
        && (heading.Text.Split(' ').Length >= FewestWords || heading.Text.Any(Script.IsEastAsian));

    private static IEnumerable<string> Words(string text)
    {
        foreach (var range in SmallWords.In(text))
        {
            if (range.End.Value - range.Start.Value > 3)
            {
                yield return text[range].ToLowerInvariant();
            }
        }
    }

    private static Found<string> Made(ShownHeading heading) => new(Cut(heading.Text), "h" + (char)('0' + heading.Level));

    private static string Cut(string title) => title.Length <= Longest ? title : title[..Longest];
}
