namespace Aggregator.Scheduling;

/// <summary>How often a source publishes, and how often it is therefore worth asking.</summary>
/// <param name="Interval">Within the options' limits.</param>
internal sealed record Rhythm(TimeSpan Interval, string Reason)
{
    // Asked 2.5 times per item, an item is on average a fifth of the gap late; more often costs requests and gains minutes.
    private const double ShareOfGap = 0.4;

    // A source that has fallen silent: its last silence counts, though less, since any moment may end it.
    private const double ShareOfSilence = 0.25;

    private static readonly TimeSpan WhenUnknown = TimeSpan.FromHours(1);

    /// <summary>From the median gap between the newest items; a source without two dated items is asked hourly.</summary>
    public static Rhythm Of(IReadOnlyList<DateTimeOffset> recentItems, SchedulingOptions options, DateTimeOffset now)
    {
        // Dates in the future are announcements or mistakes, and no rhythm. Items of one instant are one piece of news for whoever polls: the batch of a daily
        // import, or the first document of a feed without dates, would else look like a thousand items a day.
        var past = recentItems.Where(published => published <= now).Distinct().OrderDescending().ToList();
        if (past.Count < 2)
        {
            return new Rhythm(Within(WhenUnknown, options), "too few dated items to know its rhythm");
        }

        var gaps = past.Zip(past.Skip(1), (newer, older) => newer - older).Order().ToList();
        var median = gaps[gaps.Count / 2];
        var silence = (now - past[0]) * ShareOfSilence;
        return silence > median
            ? new Rhythm(Within(silence * ShareOfGap, options), $"nothing new for {SilenceInWords(now - past[0])}")
            : new Rhythm(Within(median * ShareOfGap, options), Words.OfRate(TimeSpan.FromDays(1) / median));
    }

    private static TimeSpan Within(TimeSpan interval, SchedulingOptions options) =>
        interval < options.Shortest ? options.Shortest : interval > options.Longest ? options.Longest : interval;

    private static string SilenceInWords(TimeSpan silence) => silence switch
    {
        { TotalDays: >= 2 } => Words.Counted(Math.Floor(silence.TotalDays), "day"),
        { TotalHours: >= 2 } => Words.Counted(Math.Floor(silence.TotalHours), "hour"),
        _ => Words.Counted(Math.Floor(silence.TotalMinutes), "minute"),
    };
}
