using Aggregator.Feeds;
using Aggregator.Fetching;
using Aggregator.Scheduling;

namespace Aggregator.Benchmarks.Schedule;

/// <summary>A source of a simulated web: how often it publishes, how soon it answers, and what is wrong with it.</summary>
internal sealed class SimulatedSource
{
    private const int Remembered = 20;

    private readonly Random _random;
    private readonly TimeSpan _gap;
    private readonly FeedSchedule _schedule;
    private readonly Freshness _freshness;
    private readonly SourceTrouble _trouble;
    private DateTimeOffset _nextItem;

    public SimulatedSource(int number, DateTimeOffset start)
    {
        _random = new Random(number);

        // From one item in ten days to two hundred a day, most in between.
        _gap = TimeSpan.FromDays(Math.Exp(_random.NextDouble() * Math.Log(2000)) / 200);
        _schedule = _random.Next(10) == 0 ? FeedSchedule.None with { TimeToLive = TimeSpan.FromMinutes(60) } : FeedSchedule.None;
        _freshness = _random.Next(10) == 0 ? new Freshness(TimeSpan.FromMinutes(30)) : Freshness.Unknown;
        _trouble = TroubleOf(_random.Next(100));
        _nextItem = start;
        var items = Enumerable.Range(1, Remembered).Select(item => start - item * _gap).ToArray();
        Source = new Source(
            new SourceId(number), new Uri($"https://site{number}.example/feed.xml"), new SourceSettings(),
            new SourceState { FeedTitle = $"Site {number}", NextFetch = DateTimeOffset.MinValue, RecentItems = items, Schedule = _schedule });
    }

    /// <summary>As the store would hold it.</summary>
    public Source Source { get; private set; }

    /// <summary>The lane it is due in.</summary>
    public SourceLane Lane => SourceLanes.Of(Source);

    /// <summary>When the run that begins now ends.</summary>
    public DateTimeOffset EndOf(DateTimeOffset now) => now + (_trouble == SourceTrouble.Silent ? TimeSpan.FromSeconds(30) : TimeSpan.FromMilliseconds(_random.Next(50, 300)));

    /// <summary>Ends a run: the source's state and next fetch, by the service's own rules.</summary>
    public void End(SchedulingOptions options, DateTimeOffset now)
    {
        var failure = _trouble switch
        {
            SourceTrouble.Silent => FetchError.Timeout,
            SourceTrouble.Broken => FetchError.NotAFeed,
            SourceTrouble.Limited when _random.Next(4) == 0 => FetchError.RateLimited,
            _ => (FetchError?)null,
        };
        Source = Source with { State = failure is { } error ? Failed(error, options, now) : Succeeded(options, now) };
    }

    private static SourceTrouble TroubleOf(int percent) => percent switch
    {
        < 3 => SourceTrouble.Silent,
        < 8 => SourceTrouble.Broken,
        < 10 => SourceTrouble.Limited,
        _ => SourceTrouble.None,
    };

    private SourceState Failed(FetchError error, SchedulingOptions options, DateTimeOffset now)
    {
        var failures = Source.State.Failures + 1;
        var wish = error == FetchError.RateLimited ? TimeSpan.FromHours(1) : (TimeSpan?)null;
        var next = NextFetch.AfterFailure(Source, failures, wish, options, now);
        return Source.State with { LastFetch = now, Failures = failures, Error = error, NextFetch = next.Due, NextFetchReason = next.Reason };
    }

    private SourceState Succeeded(SchedulingOptions options, DateTimeOffset now)
    {
        var published = new List<DateTimeOffset>();
        for (; _nextItem <= now; _nextItem += _gap * (0.2 + 1.6 * _random.NextDouble()))
        {
            published.Add(_nextItem);
        }

        var state = Source.State with
        {
            LastFetch = now, LastSuccess = now, Failures = 0, Error = null,
            RecentItems = published.Count == 0 ? Source.State.RecentItems : [.. published.Concat(Source.State.RecentItems).OrderDescending().Take(Remembered)],
        };
        var next = NextFetch.AfterSuccess(Source with { State = state }, _schedule, _freshness, options, now);
        return state with { NextFetch = next.Due, NextFetchReason = next.Reason };
    }
}
