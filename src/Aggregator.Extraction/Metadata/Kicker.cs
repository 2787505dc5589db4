using Aggregator.Extraction.Body;

namespace Aggregator.Extraction.Metadata;

/// <summary>The few words over a headline ("Opinion", a place, a date), which stand within its heading or before it in what the page states.</summary>
internal static class Kicker
{
    private const int Longest = 40;
    private const int FewestLetters = 12;

    /// <summary>The headline of "Opinion | What we hope for" or "Dec 18 2025 Preparing a release", when the page states it without what stands before or
    /// after it; null when no heading has such an end.</summary>
    public static Found<string>? CutOff(IReadOnlyList<ShownHeading> shown, List<Found<string>> stated)
    {
        // "More on: Storm closes the port" is a heading of the second level, after others.
        var headlines = shown.Where((heading, at) => heading.Level == 1 || at == 0 || shown[at - 1].Level == 1).ToList();
        foreach (var found in stated)
        {
            var key = Letters.Of(found.Value);
            if (key.Length >= FewestLetters && headlines.Exists(heading => key.Length > heading.Key.Length / 2
                && (EndsWith(heading, key, found, stated) || IsBeforeDate(found, heading))))
            {
                return found with { Origin = found.Origin + ", in h1" };
            }
        }

        return CutOffBoth(headlines, stated);
    }

    /// <summary>"Kenya: The roads of Nairobi" over a heading "The roads of Nairobi": the kicker stands in an element of its own, and belongs to the headline when
    /// the page says so twice.</summary>
    public static Found<string>? Kept(IReadOnlyList<ShownHeading> shown, List<Found<string>> stated, PageFacts facts)
    {
        var headline = stated.Find(found => found.Origin == "JSON-LD headline");
        var key = Letters.Of(headline?.Value);
        return headline is not null && headline.Value.Contains(": ", StringComparison.Ordinal) && Letters.Of(facts.Meta.First("og:title")) == key
            && shown.Any(heading => heading.Level == 1 && heading.Key.Length >= FewestLetters && key.EndsWith(heading.Key, StringComparison.Ordinal))
            ? headline : null;
    }

    // The heading has one kicker and the statement another: neither is the headline's.
    private static Found<string>? CutOffBoth(List<ShownHeading> headlines, List<Found<string>> stated)
    {
        foreach (var found in stated)
        {
            var colon = found.Value.IndexOf(": ", StringComparison.Ordinal);
            var rest = colon < 0 ? "" : found.Value[(colon + 2)..].Trim();
            if (Letters.Of(rest) is { Length: >= FewestLetters } key
                && headlines.Exists(heading => heading.Ends.Contains(key) && !IsStated(heading, stated)))
            {
                return new Found<string>(rest, found.Origin + ", in h1 with another kicker");
            }
        }

        return null;
    }

    // "A full list of songs" has no kicker "A full list of": there must be a break before the headline. The tab's title is often a cut of the heading, so it is
    // heard only when nothing repeats the heading, and the kicker stands in an element of its own.
    private static bool EndsWith(ShownHeading heading, string key, Found<string> found, List<Found<string>> stated) =>
        heading.Key.Length > key.Length && heading.Key.Length <= key.Length + Longest && heading.Key.EndsWith(key, StringComparison.Ordinal)
        && (IsTrusted(found) ? heading.Ends.Contains(key) || IsBreakBefore(heading.Text, key.Length)
            : heading.Ends.Contains(key) && !IsStated(heading, stated));

    private static bool IsStated(ShownHeading heading, List<Found<string>> stated) => stated.Exists(found => Letters.Of(found.Value) == heading.Key);

    private static bool IsBreakBefore(string text, int letters)
    {
        var at = text.Length;
        while (at > 0 && letters > 0)
        {
            letters -= char.IsLetterOrDigit(text[--at]) ? 1 : 0;
        }

        var before = text.AsSpan(0, at).TrimEnd();
        return before.Length > 0 && !char.IsLetterOrDigit(before[^1]);
    }

    private static bool IsTrusted(Found<string> found) => found.Origin is "meta og:title" or "JSON-LD headline";

    private static bool IsBeforeDate(Found<string> found, ShownHeading heading) => IsTrusted(found) && found.Value.Length < heading.Text.Length
        && heading.Text.StartsWith(found.Value, StringComparison.OrdinalIgnoreCase) && DateReader.First(heading.Text[found.Value.Length..], monthFirst: false) is not null;
}
