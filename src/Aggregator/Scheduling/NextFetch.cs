using Aggregator.Feeds;
using Aggregator.Fetching;

namespace Aggregator.Scheduling;

/// <summary>When a source is fetched next, and why. Pure: the same history gives the same answer.</summary>
/// <param name="Due">The instant.</param>
/// <param name="Reason">For the operator, such as "about 12 items a day" or "3 failures in a row".</param>
public sealed record NextFetch(DateTimeOffset Due, string Reason)
{
    /// <summary>After a document, or after "not modified".</summary>
    /// <param name="schedule">The feed's own wishes; <see cref="FeedSchedule.None"/> after "not modified" without any known.</param>
    public static NextFetch AfterSuccess(Source source, FeedSchedule schedule, Freshness freshness, SchedulingOptions options, DateTimeOffset now) =>
        throw new NotImplementedException();

    /// <summary>After a failure: backed off, never given up.</summary>
    /// <param name="failures">Failures in a row, this one included.</param>
    public static NextFetch AfterFailure(Source source, int failures, TimeSpan? retryAfter, SchedulingOptions options, DateTimeOffset now) =>
        throw new NotImplementedException();
}
