using Aggregator.Feeds;
using Aggregator.Fetching;

namespace Aggregator.Scheduling;

/// <summary>
/// The longest of the times that a publisher asks to be left alone; only a lower bound, since feeds claim "hourly" and bring news each minute.
/// </summary>
/// <param name="AtLeast">Never longer than the operator's longest time, but for a Retry-After, which is a request of the hour; zero when nothing is asked.</param>
internal sealed record PublisherBound(TimeSpan AtLeast, string Reason)
{
    public static PublisherBound Of(FeedSchedule schedule, Freshness freshness, TimeSpan longest)
    {
        var wishes = new[]
        {
            Wish(schedule.TimeToLive, "the feed's ttl of"),
            Wish(schedule.UpdateEvery, "the feed's update period of"),
            Wish(freshness.MaxAge, "the origin's max-age of"),
        };
        var bound = wishes.MaxBy(wish => wish.AtLeast) ?? wishes[0];
        var kept = bound.AtLeast > longest ? new PublisherBound(longest, $"{bound.Reason}, at most {Words.Of(longest)}") : bound;
        return freshness.RetryAfter > kept.AtLeast ? Wish(freshness.RetryAfter, "the origin's Retry-After of") : kept;
    }

    private static PublisherBound Wish(TimeSpan? wish, string name) => new(wish ?? TimeSpan.Zero, $"{name} {Words.Of(wish ?? TimeSpan.Zero)}");
}
