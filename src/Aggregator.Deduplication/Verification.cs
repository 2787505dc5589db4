namespace Aggregator.Deduplication;

/// <summary>Judges a <see cref="Comparison"/>: the same article or not, by which rule, and which relation.</summary>
internal static class Verification
{
    /// <summary>The rule that finds both the same, with its measure; null when none does.</summary>
    public static (string Rule, double Score)? Judge(Comparison pair)
    {
        if (IsTemplate(pair) || IsRoundUp(pair))
        {
            return null;
        }

        if (pair.Gap > TimeSpan.FromDays(7))
        {
            return pair.Jaccard >= 0.85 ? ("long after", pair.Jaccard) : null;
        }

        var threshold = 0.60 - (pair.HasSameTitle ? 0.15 : pair.TitleJaccard >= 0.5 ? 0.08 : 0) + (pair.Gap > TimeSpan.FromHours(72) ? 0.15 : 0);
        return pair.Containment >= threshold ? ("containment", pair.Containment) : null;
    }

    private static bool IsTemplate(Comparison pair)
        => pair.FewerNumbers >= 2 && pair.NumberContainment < 0.5;

    private static bool IsRoundUp(Comparison pair)
        => pair.LengthRatio > 3 && pair.LeadOfLongerInShorter < 0.1;

    /// <summary>Whether a pair that is the same is a newer state of the old one, rather than a copy of it.</summary>
    public static DuplicateRelation RelationOf(Comparison pair)
        => pair.IsSameSite && (pair.AnnouncesUpdate || pair.Novelty > 0) ? DuplicateRelation.Update : DuplicateRelation.Copy;
}
