namespace Aggregator.Watching;

/// <summary>Whether a source that is fetched well has fallen silent: longer than its own rhythm explains, nights, weekends and holidays included.</summary>
internal static class Silence
{
    // Fewer have no rhythm.
    private const int FewestItems = 6;

    // The longest of up to 19 gaps holds a night or a weekend of most sources; three times that is none any more.
    private const double LongestGaps = 3;

    // Of a source so busy that its newest items span hours, the usual gap says more.
    private const double UsualGaps = 10;

    /// <summary>When the last news came, if that is too long ago; else null.</summary>
    /// <param name="recentItems"><see cref="SourceState.RecentItems"/>.</param>
    /// <param name="atLeast">No shorter time is a silence.</param>
    public static DateTimeOffset? Since(IReadOnlyList<DateTimeOffset> recentItems, TimeSpan atLeast, DateTimeOffset now)
    {
        var past = recentItems.Where(published => published <= now).Distinct().OrderDescending().ToList();
        if (past.Count < FewestItems)
        {
            return null;
        }

        var gaps = past.Zip(past.Skip(1), (newer, older) => newer - older).Order().ToList();
        var silence = now - past[0];
        return silence > atLeast && silence > gaps[^1] * LongestGaps && silence > gaps[gaps.Count / 2] * UsualGaps ? past[0] : null;
    }
}
