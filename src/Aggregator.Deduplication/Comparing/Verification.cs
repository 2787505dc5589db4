namespace Aggregator.Deduplication.Comparing;

/// <summary>
/// Judges a <see cref="Comparison"/>: the same article or not, by which rule, and which relation. The constants were chosen on labelled articles
/// (README.md); decisions/0026 says what was tried in their place.
/// </summary>
internal static class Verification
{
    private static readonly TimeSpan AtOnce = TimeSpan.FromHours(12);
    private static readonly TimeSpan NextDay = TimeSpan.FromHours(25);
    private static readonly TimeSpan Soon = TimeSpan.FromHours(72);
    private static readonly TimeSpan Late = TimeSpan.FromDays(7);

    /// <summary>The rule that finds both the same, with its measure; null when none does.</summary>
    public static (string Rule, double Score)? Judge(Comparison pair)
    {
        if (HasOtherNumbers(pair))
        {
            return null;
        }

        if (IsSummary(pair))
        {
            return ("the beginning", pair.SharedLead);
        }

        if (IsInsideSomethingLarger(pair))
        {
            return null;
        }

        // After a week a text comes back as a whole or as background of another article.
        if (pair.Gap > Late)
        {
            return pair.Jaccard >= 0.85 ? ("the whole text", pair.Jaccard) : null;
        }

        if (IsTeaser(pair))
        {
            return ("same title, few words", Math.Max(0.5, pair.Containment));
        }

        return pair.Containment >= Threshold(pair) ? ("containment", pair.Containment) : null;
    }

    /// <summary>Whether a pair that is the same is a newer state of the old one, rather than a copy of it.</summary>
    public static DuplicateRelation RelationOf(Comparison pair)
        => pair.IsSameSite && pair.Novelty > 0 && (pair.AnnouncesUpdate || HasGrown(pair) || HasNewFigures(pair)) ? DuplicateRelation.Update
            : DuplicateRelation.Copy;

    // Prices, results, forecasts, horoscopes: the words stay, the numbers are the news.
    private static bool HasOtherNumbers(Comparison pair)
    {
        if (IsCorrected(pair))
        {
            return false;
        }

        if (IsOtherTable(pair) || (pair.TitleNumbersDiffer && pair.TitleOverlap >= 0.25 && pair.Jaccard < 0.8))
        {
            return true;
        }

        if (pair.FewerNumbers == 0 || IsExcerpt(pair))
        {
            // An excerpt may end inside a number; several other ones are no accident.
            return pair.FewerNumbers > 1 && HasNumbersOfATemplate(pair);
        }

        var isShort = pair.ShorterWords < 120;
        return HasNumbersOfATemplate(pair)
            || (isShort && pair.NumberContainment == 0 && pair.Containment < 0.8)
            || (isShort && pair.FewerNumbers >= 2 && pair.NumberContainment < 0.75 && !pair.AnnouncesUpdate);
    }

    // The next day's prices come the next day: within hours nearly the same words with one or two other numbers are a correction, or another rounding.
    private static bool IsCorrected(Comparison pair)
        => pair.Gap <= AtOnce && pair is { Containment: >= 0.8, LengthRatio: < 4 } && (1 - pair.NumberContainment) * pair.FewerNumbers <= 0.03 * pair.ShorterWords;

    // Market tables: every fourth word is a number, and each place or hour has a few of its own.
    private static bool IsOtherTable(Comparison pair)
        => pair is { FewerNumbers: >= 4, NumberContainment: < 0.9, TitleOverlap: < 0.85 } && pair.FewerNumbers >= 0.25 * pair.ShorterWords && !HasEqualTitle(pair);

    // More than one word in forty is another number. A long report with a few updated figures stays below.
    private static bool HasNumbersOfATemplate(Comparison pair)
        => pair.NumberContainment < 0.5 && (1 - pair.NumberContainment) * pair.FewerNumbers > 0.025 * pair.ShorterWords;

    // Round-ups and commentaries hold the other text, but begin with words of their own; a cut copy and its original begin alike.
    private static bool IsInsideSomethingLarger(Comparison pair)
        => pair is { IsOneRoundUp: true, LengthRatio: > 1.5 }
            || (pair is { Jaccard: < 0.3, LengthRatio: > 2.5, LeadOfLongerInShorter: < 0.6 } && !HasEqualTitle(pair));

    private static bool IsExcerpt(Comparison pair) => pair.LengthRatio > 2.5 && pair.LeadOfShorterInLonger >= 0.8;

    // A feed's "Washington..." below the full headline of the article.
    private static bool IsTeaser(Comparison pair)
        => HasEqualTitle(pair) && pair is { TitleWords: >= 4, ShorterWords: <= 30, LengthRatio: > 3 } && !(pair.Gap > Soon);

    // What feeds give of an article is its first sentence or two, now and then below another headline. Captions are shared by many articles and weigh little;
    // a round-up that begins with this article is named as one.
    private static bool IsSummary(Comparison pair)
        => pair is { ShorterWords: <= 60, LengthRatio: > 2.5, SharedLead: >= 0.7, LeadOfShorterInLonger: >= 0.7, IsOneRoundUp: false } && pair.Gap <= Soon
            && pair.SharedWeight >= (pair is { TitleOverlap: >= 0.6, TitleWords: >= 2 } ? 5 : 8);

    private static bool HasEqualTitle(Comparison pair) => pair.HasSameTitle || pair.TitleJaccard >= 0.9 || pair.IsTitleCut;

    private static double Threshold(Comparison pair)
    {
        var threshold = 0.60;
        threshold -= HasEqualTitle(pair) ? 0.15 : pair.TitleJaccard >= 0.5 ? 0.08 : 0;
        threshold += pair.Gap > Soon ? 0.15 : 0;

        // Other companies, teams, places in a short text: the frame is the same, not the news.
        threshold += pair is { ShorterWords: < 100, NameContainment: <= 0.67 } && !HasEqualTitle(pair) ? 0.15 : 0;

        // One site gives two short items two titles because they are two.
        threshold += pair is { ShorterWords: < 60, TitleOverlap: < 0.5, IsSameSite: true } ? 0.30 : 0;

        // Neither beginning stands in the other: what is shared hangs below both. Captions and sidebars hang there for days; a copy below an alien beginning comes within one.
        threshold += Math.Max(pair.LeadOfShorterInLonger, pair.LeadOfLongerInShorter) < 0.1 && pair.TitleJaccard < 0.3 ? (pair.Gap <= NextDay ? 0.20 : 0.30) : 0;

        // All numbers, most names and most of the title agree: a rewritten copy.
        threshold -= pair is { FewerNumbers: >= 2, NumberContainment: 1, NameContainment: >= 0.7, TitleOverlap: >= 0.6 } ? 0.10 : 0;

        // The same people and figures within hours: an agency's second writing of its report.
        threshold -= pair.Gap <= AtOnce && pair is { NumberContainment: >= 0.65, FewerNames: >= 2, NameContainment: >= 0.7, Jaccard: >= 0.19 } ? 0.10 : 0;
        return threshold;
    }

    private static bool HasGrown(Comparison pair)
        => pair is { IsNewLonger: true, NewWords: >= 15, Containment: >= 0.7, LengthRatio: >= 1.02 };

    private static bool HasNewFigures(Comparison pair)
        => pair is { FewerNumbers: >= 1, NumberContainment: < 1, Jaccard: >= 0.7 };
}
