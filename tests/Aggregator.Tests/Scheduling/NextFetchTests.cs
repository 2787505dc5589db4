using Aggregator.Feeds;
using Aggregator.Fetching;
using Aggregator.Scheduling;

namespace Aggregator.Tests.Scheduling;

public sealed class NextFetchTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 1, 12, 0, 0, TimeSpan.Zero);   // a Thursday
    private static readonly SchedulingOptions Options = new();

    [Theory]
    [InlineData(10, 10)]       // shortest
    [InlineData(60, 24)]
    [InlineData(120, 48)]
    [InlineData(480, 192)]
    [InlineData(10_080, 240)]  // longest
    public void A_source_is_asked_a_few_times_per_item(int gapMinutes, int minutes)
    {
        var next = AfterSuccess(SourceWith(gapMinutes));

        AssertAbout(TimeSpan.FromMinutes(minutes), next);
        Assert.InRange(next.Due - Now, Options.Shortest, Options.Longest);
    }

    [Theory]
    [InlineData(1, "more than 1000 items a day")]
    [InlineData(120, "about 12 items a day")]
    [InlineData(1440, "about 1 item a day")]
    [InlineData(5040, "about 2 items a week")]
    [InlineData(21_600, "about 2 items a month")]
    public void The_reason_tells_the_rhythm(int gapMinutes, string reason) =>
        Assert.Equal(reason, AfterSuccess(SourceWith(gapMinutes, gapMinutes == 1 ? 30 : null)).Reason);

    [Fact]
    public void A_source_fallen_silent_is_asked_more_rarely()
    {
        var source = new Source(new SourceId(1), new Uri("https://news.test/"), new SourceSettings(), new SourceState
        {
            RecentItems = [Now.AddDays(-300), Now.AddDays(-300).AddMinutes(-5), Now.AddDays(-300).AddMinutes(-10)],
        });

        var next = AfterSuccess(source);

        AssertAbout(Options.Longest, next);
        Assert.Equal("nothing new for 300 days", next.Reason);
    }

    [Fact]
    public void A_source_without_dates_is_asked_hourly()
    {
        AssertAbout(TimeSpan.FromHours(1), AfterSuccess(SourceWith(null)));
        AssertAbout(TimeSpan.FromHours(1), AfterSuccess(SourceWith(null) with { State = new SourceState { RecentItems = [Now.AddDays(4), Now.AddDays(3), Now] } }));
    }

    [Fact]
    public void What_the_operator_set_rules_to_the_second()
    {
        var source = SourceWith(60) with { Settings = new SourceSettings { Every = TimeSpan.FromSeconds(1) } };
        var schedule = new FeedSchedule { TimeToLive = TimeSpan.FromHours(3), SkipHours = [12] };

        var next = NextFetch.AfterSuccess(source, schedule, new Freshness(TimeSpan.FromDays(1)), Options, Now);

        Assert.Equal(Now.AddSeconds(1), next.Due);
        Assert.Equal("every 1 second, as set for this source", next.Reason);
    }

    [Theory]
    [InlineData(60, null, null, 60, "the feed's ttl of 1 hour")]
    [InlineData(null, 120, null, 120, "the feed's update period of 2 hours")]
    [InlineData(null, null, 90, 90, "the origin's max-age of 90 minutes")]
    [InlineData(60, 120, 90, 120, "the feed's update period of 2 hours")]
    [InlineData(14_400, null, null, 240, "the feed's ttl of 10 days, at most 4 hours")]
    [InlineData(5, 5, 5, 24, "about 24 items a day")]
    public void The_publishers_wishes_are_a_lower_bound(int? ttl, int? updateEvery, int? maxAge, int minutes, string reason)
    {
        var schedule = new FeedSchedule { TimeToLive = Minutes(ttl), UpdateEvery = Minutes(updateEvery) };

        var next = NextFetch.AfterSuccess(SourceWith(60), schedule, new Freshness(Minutes(maxAge)), Options, Now);

        AssertAbout(TimeSpan.FromMinutes(minutes), next);
        Assert.Equal(reason, next.Reason);
        Assert.True(next.Due - Now >= TimeSpan.FromMinutes(Math.Min(240, Math.Max(ttl ?? 0, Math.Max(updateEvery ?? 0, maxAge ?? 0)))));
    }

    [Fact]
    public void Skipped_hours_move_the_fetch_to_the_next_hour_that_is_not()
    {
        var next = NextFetch.AfterSuccess(SourceWith(60), new FeedSchedule { SkipHours = [12, 13, 14] }, Freshness.Unknown, Options, Now);

        Assert.Equal(15, next.Due.Hour);
        Assert.EndsWith("then the feed's skipped hours or days", next.Reason);
    }

    [Theory]
    [InlineData(new[] { DayOfWeek.Thursday }, DayOfWeek.Friday)]
    [InlineData(new[] { DayOfWeek.Thursday, DayOfWeek.Friday }, DayOfWeek.Saturday)]
    [InlineData(new[] { DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday }, DayOfWeek.Sunday)]
    [InlineData(new[] { DayOfWeek.Thursday, DayOfWeek.Friday, DayOfWeek.Saturday, DayOfWeek.Sunday, DayOfWeek.Monday }, DayOfWeek.Friday)]   // nonsense: once a day
    public void Skipped_days_move_it_over_a_long_weekend_but_not_for_ever(DayOfWeek[] days, DayOfWeek expected)
    {
        var next = NextFetch.AfterSuccess(SourceWith(60), new FeedSchedule { SkipDays = days }, Freshness.Unknown, Options, Now);

        Assert.Equal(expected, next.Due.DayOfWeek);
    }

    [Fact]
    public void Failures_back_off_twofold_to_the_longest_and_are_never_given_up()
    {
        var waits = Enumerable.Range(1, 100).Select(failures => NextFetch.AfterFailure(SourceWith(60), failures, null, Options, Now).Due - Now).ToList();

        Assert.InRange(waits[0], TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(11));
        Assert.InRange(waits[2], TimeSpan.FromMinutes(36), TimeSpan.FromMinutes(44));
        Assert.InRange(waits[99], TimeSpan.FromHours(21), TimeSpan.FromHours(24));
        Assert.Equal(waits.Take(8).Order(), waits.Take(8));
        Assert.Equal("3 failures in a row", NextFetch.AfterFailure(SourceWith(60), 3, null, Options, Now).Reason);
    }

    [Fact]
    public void A_source_with_a_shorter_interval_of_its_own_is_tried_again_sooner()
    {
        var source = SourceWith(60) with { Settings = new SourceSettings { Every = TimeSpan.FromSeconds(1) } };

        Assert.InRange(NextFetch.AfterFailure(source, 1, null, Options, Now).Due - Now, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1.1));
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(48, 24)]
    public void Retry_after_is_waited_for_up_to_a_day(int hours, int expected)
    {
        var next = NextFetch.AfterFailure(SourceWith(60), 2, TimeSpan.FromHours(hours), Options, Now);

        Assert.InRange(next.Due - Now, TimeSpan.FromHours(expected), TimeSpan.FromHours(expected * 1.1));
        Assert.StartsWith("2 failures in a row, Retry-After until 2026-01-0", next.Reason);
    }

    [Fact]
    public void A_retry_after_beside_a_document_is_waited_for()
    {
        var next = NextFetch.AfterSuccess(SourceWith(60), FeedSchedule.None, new Freshness(null, TimeSpan.FromHours(12)), Options, Now);

        Assert.InRange(next.Due - Now, TimeSpan.FromHours(12), TimeSpan.FromHours(13.2));
        Assert.Equal("the origin's Retry-After of 12 hours", next.Reason);
    }

    [Fact]
    public void A_batch_of_one_instant_is_one_piece_of_news()
    {
        var daily = Enumerable.Range(0, 4).SelectMany(day => Enumerable.Repeat(Now.AddDays(-day), 5)).ToList();

        var next = AfterSuccess(SourceWith(null) with { State = new SourceState { RecentItems = daily } });

        Assert.Equal("about 1 item a day", next.Reason);
    }

    [Theory]
    [InlineData(10)]
    [InlineData(240)]
    public void A_wish_is_never_undercut_and_spreads_its_sources_all_the_same(int minutes)
    {
        var wish = new Freshness(TimeSpan.FromMinutes(minutes));

        var waits = Enumerable.Range(1, 1000)
            .Select(id => NextFetch.AfterSuccess(SourceWith(1) with { Id = new SourceId(id) }, FeedSchedule.None, wish, Options, Now).Due - Now).ToList();

        Assert.InRange(waits.Min(), TimeSpan.FromMinutes(minutes), TimeSpan.FromMinutes(minutes * 1.01));
        Assert.True(waits.Distinct().Count() > 990);
    }

    [Fact]
    public void Fixed_intervals_are_kept_to_the_minute_once_each_source_has_its_place_in_them()
    {
        var every = TimeSpan.FromMinutes(10);
        var sources = Enumerable.Range(1, 1000).Select(id => SourceWith(null) with { Id = new SourceId(id), Settings = new SourceSettings { Every = every } }).ToList();
        var dues = sources.ConvertAll(_ => Now);

        for (var round = 0; round < 12; round++)
        {
            var nexts = sources.Zip(dues, (source, now) => NextFetch.AfterSuccess(source, FeedSchedule.None, Freshness.Unknown, Options, now).Due).ToList();
            Assert.All(nexts.Zip(dues, (next, due) => next - due), gap => Assert.InRange(gap, every * 0.9, every));
            dues = nexts;
        }

        Assert.All(sources.Zip(dues), pair => Assert.Equal(every, NextFetch.AfterSuccess(pair.First, FeedSchedule.None, Freshness.Unknown, Options, pair.Second).Due - pair.Second));
        Assert.True(dues.CountBy(due => due.ToUnixTimeSeconds()).Max(second => second.Value) < 12);   // 1,000 within 600 seconds
    }

    [Fact]
    public void Sources_imported_together_are_spread_and_each_stays_at_its_place()
    {
        var dues = Enumerable.Range(1, 1000).Select(id => AfterSuccess(SourceWith(120) with { Id = new SourceId(id) }).Due).ToList();

        Assert.True(dues.Distinct().Count() > 990);
        Assert.True(dues.Max() - dues.Min() > TimeSpan.FromMinutes(8));
        Assert.Equal(dues[0], AfterSuccess(SourceWith(120)).Due);
    }

    private static TimeSpan? Minutes(int? minutes) => minutes is { } count ? TimeSpan.FromMinutes(count) : null;

    private static NextFetch AfterSuccess(Source source) => NextFetch.AfterSuccess(source, FeedSchedule.None, Freshness.Unknown, Options, Now);

    private static void AssertAbout(TimeSpan expected, NextFetch next) => Assert.InRange(next.Due - Now, expected * 0.9, expected * 1.1);

    private static Source SourceWith(int? gapMinutes, int? gapSeconds = null)
    {
        var gap = gapSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : TimeSpan.FromMinutes(gapMinutes ?? 0);
        var items = gapMinutes is null ? [] : Enumerable.Range(0, 20).Select(n => Now - gap * n).ToList();
        return new Source(new SourceId(1), new Uri("https://news.test/feed"), new SourceSettings(), new SourceState { RecentItems = items });
    }
}
