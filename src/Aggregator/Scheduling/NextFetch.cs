using System.Globalization;
using Aggregator.Feeds;
using Aggregator.Fetching;

namespace Aggregator.Scheduling;

/// <summary>When a source is fetched next, and why. Pure: the same history gives the same answer.</summary>
/// <param name="Due">The instant.</param>
/// <param name="Reason">For the operator, such as "about 12 items a day" or "3 failures in a row".</param>
public sealed record NextFetch(DateTimeOffset Due, string Reason)
{
    // However long an origin asks us to stay away, a day later we look again.
    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromDays(1);

    // 2^20 times the shortest allowed minute is two years: beyond every limit, and far from overflow.
    private const int MaxDoublings = 20;

    /// <summary>After a document, or after "not modified".</summary>
    /// <param name="schedule">The feed's own wishes; <see cref="FeedSchedule.None"/> after "not modified" without any known.</param>
    public static NextFetch AfterSuccess(Source source, FeedSchedule schedule, Freshness freshness, SchedulingOptions options, DateTimeOffset now)
    {
        if (source.Settings.Every is { } every)
        {
            return new NextFetch(Spread.Fixed(now, every, source.Id), $"every {Words.Of(every)}, as set for this source");
        }

        var rhythm = Rhythm.Of(source.State.RecentItems, options, now);
        var bound = PublisherBound.Of(schedule, freshness, options.Longest);
        var isBound = bound.AtLeast > rhythm.Interval;
        var interval = isBound ? Spread.Beyond(bound.AtLeast, source.Id) : Spread.Around(rhythm.Interval, FloorOf(bound, options), options.Longest, source.Id);

        var due = now + interval;
        var allowed = SkippedTimes.Leave(due, schedule);
        var reason = isBound ? bound.Reason : rhythm.Reason;
        return new NextFetch(allowed, allowed > due ? $"{reason}, then the feed's skipped hours or days" : reason);
    }

    /// <summary>After a failure: backed off, never given up.</summary>
    /// <param name="failures">Failures in a row, this one included.</param>
    public static NextFetch AfterFailure(Source source, int failures, TimeSpan? retryAfter, SchedulingOptions options, DateTimeOffset now)
    {
        // A source that is to be read every second is tried again soon after its first failure, and a daily one does not wait a day.
        var first = source.Settings.Every is { } every && every < options.Shortest ? every : options.Shortest;
        var doublings = Math.Clamp(failures - 1, 0, MaxDoublings);
        var backedOff = first * Math.Pow(2, doublings);
        var interval = Spread.Around(backedOff, first, options.LongestAfterFailure, source.Id);
        var reason = failures > 1 ? string.Create(CultureInfo.InvariantCulture, $"{failures} failures in a row") : "1 failure";

        if (retryAfter is not { } wish || wish <= interval)
        {
            return new NextFetch(now + interval, reason);
        }

        var wait = Spread.Beyond(wish < LongestRetryAfter ? wish : LongestRetryAfter, source.Id);
        return new NextFetch(now + wait, $"{reason}, Retry-After until {Words.Of(now + wait)}");
    }

    private static TimeSpan FloorOf(PublisherBound bound, SchedulingOptions options) => bound.AtLeast > options.Shortest ? bound.AtLeast : options.Shortest;
}
