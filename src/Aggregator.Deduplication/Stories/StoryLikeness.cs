namespace Aggregator.Deduplication.Stories;

/// <summary>
/// When two articles tell of one event. The figures were chosen on one half of 153 stories labelled by hand (tests/Aggregator.Quality/Stories),
/// and hold for windows of six articles and of hundreds.
/// </summary>
internal static class StoryLikeness
{
    /// <summary>What a story must reach when nothing else is in the window; an article below it is not worth a closer look.</summary>
    public const double Least = 0.55;

    private const double OfDirection = 1.75;
    private const double OfSurprise = 0.016;
    private const double MostSurprise = 30;
    private const double SurpriseInTitles = 1.5;
    private const double PerDay = 0.04;
    private const double OfOtherNumbers = 0.2;
    private const double OfOneForm = 0.5;

    // Of a story's likeness: that of its nearest article, and the mean of all; without the second, one article after another leads from event to event.
    private const double ShareOfMean = 0.2;
    private const int MostInMean = 8;

    private const double PerLogOfWindow = 0.05;

    // Of the smallest hashes of both texts, as an estimate of Jaccard's.
    private const double LeastOfOneForm = 0.3;

    /// <summary>What sharing a word tells.</summary>
    public static double SurpriseOf(StoryWord word, bool isInBothTitles) => word.Surprise * (isInBothTitles ? SurpriseInTitles : 1);

    /// <summary>How alike two articles are.</summary>
    /// <param name="cosine">Of their weighted words.</param>
    /// <param name="surprise">Of all shared words.</param>
    public static double Of(double cosine, double surprise, TimeSpan apart) =>
        (OfDirection * cosine) + (OfSurprise * Math.Min(MostSurprise, surprise)) - (PerDay * apart.TotalDays);

    /// <summary>What is taken off for looking like two fillings of one form: today's prices and yesterday's, the horoscopes of two signs.</summary>
    public static double PenaltyOfForms(Fingerprint a, StoryMember b) =>
        (AreOneForm(a.ShingleSet, b.SmallestShingles) ? OfOneForm : 0) + (HaveOtherNumbers(a.TitleNumberSet, b.TitleNumbers) ? OfOtherNumbers : 0);

    /// <summary>How alike an article is to a story. Articles that share nothing count into the mean, but not all of hundreds, of which only the newest are looked at.</summary>
    public static double Of(OpenStory story) =>
        ((1 - ShareOfMean) * story.Nearest) + (ShareOfMean * story.Sum / Math.Max(story.LookedAt, Math.Min(MostInMean, story.Articles)));

    /// <summary>What a story must reach: among more articles more are alike by chance.</summary>
    public static double LeastIn(int window) => Least + (PerLogOfWindow * Math.Log(1 + window));

    // Copies have been told before; two texts that share so much and are no copies were filled into one form.
    private static bool AreOneForm(uint[] shingles, uint[] other)
    {
        var (x, y, shared, seen) = (0, 0, 0, 0);
        for (; x < shingles.Length && y < other.Length && seen < StoryMember.MostShingles; seen++)
        {
            var (a, b) = (shingles[x], other[y]);
            shared += a == b ? 1 : 0;
            x += a <= b ? 1 : 0;
            y += b <= a ? 1 : 0;
        }

        return seen > 0 && (double)shared / seen > LeastOfOneForm;
    }

    private static bool HaveOtherNumbers(uint[] a, uint[] b) => a.Length > 0 && b.Length > 0 && SortedSet.Shared(a, b) == 0;
}
