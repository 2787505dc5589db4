using Aggregator.Feeds;

namespace Aggregator.Scheduling;

/// <summary>RSS <c>skipHours</c> and <c>skipDays</c>: when a publisher says that nothing will come.</summary>
internal static class SkippedTimes
{
    // Long enough for a weekend and the hours around it. A feed that skips more is nonsense, not a wish to be forgotten: it is asked once a day.
    private const int LongestHours = 72;
    private const int HoursWhenNonsense = 24;

    /// <summary>The instant itself, or the same minute of the next hour that is not skipped, at most three days later.</summary>
    public static DateTimeOffset Leave(DateTimeOffset due, FeedSchedule schedule)
    {
        for (var hours = 0; hours < LongestHours; hours++)
        {
            var candidate = due.AddHours(hours);
            if (!IsSkipped(candidate.UtcDateTime, schedule))
            {
                return candidate;
            }
        }

        return due.AddHours(HoursWhenNonsense);
    }

    private static bool IsSkipped(DateTime utc, FeedSchedule schedule) => schedule.SkipHours.Contains(utc.Hour) || schedule.SkipDays.Contains(utc.DayOfWeek);
}
