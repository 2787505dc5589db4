using Aggregator.Fetching;
using Aggregator.Watching;

namespace Aggregator.Tests.Watching;

public sealed class SourceWatchTests
{
    private static readonly DateTimeOffset Now = new(2026, 10, 2, 9, 0, 0, TimeSpan.Zero);
    private static readonly WatchingOptions Options = new();

    private static readonly SourceState Well = new() { LastSuccess = Now.AddHours(-1), SiteUrl = new Uri("https://post.test/"), Items = 40, RecentItems = Hourly(Now, 20) };

    [Fact]
    public void A_source_that_is_well_has_no_flags_and_no_events()
    {
        var state = Look(Well);

        Assert.Empty(state.Flags);
        Assert.Empty(state.Events);
    }

    [Theory]
    [InlineData(FetchError.Timeout, 0.9, null)]
    [InlineData(FetchError.Timeout, 1.1, HealthFlagKind.Failing)]
    [InlineData(FetchError.Timeout, 30, HealthFlagKind.Failing)]
    [InlineData(FetchError.Connect, 2, HealthFlagKind.Failing)]
    [InlineData(FetchError.Connect, 8, HealthFlagKind.DeadHost)]
    [InlineData(FetchError.Gone, 0, HealthFlagKind.Gone)]
    public void What_fails_is_flagged_by_how_long_and_why(FetchError error, double days, HealthFlagKind? expected)
    {
        var state = Look(Failing(error, days));

        Assert.Equal(expected, state.Flags.SingleOrDefault()?.Kind);
        Assert.Equal(expected, state.Events.SingleOrDefault()?.Kind);
    }

    [Fact]
    public void A_failure_that_passes_is_not_worth_an_entry()
    {
        var failed = Look(Failing(FetchError.Timeout, 0.1));

        var recovered = Look(Well, failed);

        Assert.Empty(recovered.Events);
    }

    [Fact]
    public void A_failure_is_told_once_and_its_end_once()
    {
        var failing = Look(Failing(FetchError.Connect, 2));
        var longer = Look(Failing(FetchError.Connect, 3), failing);
        var dead = Look(Failing(FetchError.Connect, 8), longer);

        var well = Look(Well with { Flags = dead.Flags, Events = dead.Events }, dead);

        Assert.Equal([(HealthFlagKind.Failing, false), (HealthFlagKind.DeadHost, false), (HealthFlagKind.DeadHost, true)], well.Events.Select(told => (told.Kind, told.IsOver)));
        Assert.Equal("It is fetched again, after failing since 2026-09-24 09:00Z.", well.Events[^1].Message);
        Assert.Empty(well.Flags);
    }

    [Fact]
    public void A_failing_source_keeps_what_its_documents_were_like()
    {
        var silent = Look(Well with { RecentItems = Hourly(Now.AddDays(-10), 20) });

        var failed = Look(Failing(FetchError.Timeout, 0.1) with { Flags = silent.Flags, Events = silent.Events, RecentItems = Hourly(Now.AddDays(-10), 20) }, silent);

        Assert.Equal(silent.Flags, failed.Flags);
        Assert.Equal(silent.Events, failed.Events);
    }

    [Theory]
    [InlineData(1, 24, false)]       // an hourly source over a day: a Sunday
    [InlineData(1, 50, true)]
    [InlineData(24, 24 * 5, false)]  // a daily one over a long weekend
    [InlineData(24, 24 * 11, true)]
    [InlineData(24 * 30, 24 * 100, false)]
    [InlineData(24 * 30, 24 * 301, true)]
    public void Silence_is_measured_by_the_sources_own_rhythm(int gapHours, int silentHours, bool isSilent)
    {
        var last = Now.AddHours(-silentHours);
        var state = Look(Well with { RecentItems = [.. Enumerable.Range(0, 20).Select(n => last.AddHours(-gapHours * n))] });

        Assert.Equal(isSilent, state.Flags.Any(flag => flag.Kind is HealthFlagKind.Silent));
    }

    [Fact]
    public void Silence_tells_since_when_what_came_before_and_what_to_do()
    {
        var flag = Assert.Single(Look(Well with { RecentItems = Hourly(Now.AddDays(-10), 20) }).Flags);

        Assert.Equal(Now.AddDays(-10), flag.Since);
        Assert.Equal("Nothing new since 2026-09-22 09:00Z, though about 25 items a day came before. See whether the site names another feed: `aggregator discover https://post.test/`.", flag.Message);
    }

    [Fact]
    public void A_source_that_was_silent_when_it_was_subscribed_to_is_flagged_and_no_news()
    {
        var state = Look(Well with { RecentItems = Hourly(Now.AddDays(-900), 20) }, new SourceState());

        Assert.Single(state.Flags);
        Assert.Empty(state.Events);
    }

    [Fact]
    public void A_feed_that_became_empty_is_flagged()
    {
        var flag = Assert.Single(Look(Well with { EmptySince = Now.AddDays(-3) }).Flags);

        Assert.Equal((HealthFlagKind.Empty, Now.AddDays(-3)), (flag.Kind, flag.Since));
    }

    [Fact]
    public void Pages_that_give_nothing_any_more_are_flagged_with_what_they_give()
    {
        var flag = Assert.Single(Look(Well with { Pages = new PageRecord(105, 98, 5, Now.AddHours(-2), "robot_check") }).Flags);

        Assert.Equal((HealthFlagKind.Extraction, Now.AddHours(-2)), (flag.Kind, flag.Since));
        Assert.StartsWith("The last 5 pages held no article (robot_check), though 98 % of those before did. ", flag.Message);
    }

    [Theory]
    [InlineData(10, 3, 2)]     // few
    [InlineData(60, 27, 5)]    // every second page of it is a video
    [InlineData(40, 0, 40)]    // it never had any
    public void Pages_that_were_never_better_are_not(int tried, int read, int fruitless) =>
        Assert.Empty(Look(Well with { Pages = new PageRecord(tried, read, fruitless, Now, "video") }).Flags);

    [Fact]
    public void A_mended_feed_is_worth_knowing_and_no_trouble()
    {
        var state = Look(Well with { Repairs = ["unclosed tag"] });
        var later = SourceWatch.Look(SourceOf(Well with { Repairs = ["unclosed tag"], RecentItems = Hourly(Now.AddDays(3), 20) }), state, Options, Now.AddDays(3));

        Assert.False(Assert.Single(state.Flags).IsTrouble);
        Assert.Equal(Now, Assert.Single(later.Flags).Since);
        Assert.Empty(later.Events);
    }

    [Fact]
    public void Old_events_make_room()
    {
        var state = Well;
        for (var day = 0; day < 30; day++)
        {
            var now = Now.AddDays(day);
            var failed = SourceWatch.Look(SourceOf(Well with { Error = FetchError.Timeout, Message = "x", FailingSince = now.AddDays(-2) }), state, Options, now);
            state = SourceWatch.Look(SourceOf(Well with { RecentItems = Hourly(now, 20) }), failed, Options, now.AddHours(1));
        }

        Assert.Equal(10, state.Events.Count);
        Assert.Equal(Now.AddDays(29).AddHours(1), state.Events[^1].At);
    }

    private static SourceState Failing(FetchError error, double days) =>
        Well with { Error = error, Message = "https://post.test/ does not answer.", Failures = 3, FailingSince = Now.AddDays(-days) };

    private static SourceState Look(SourceState state, SourceState? before = null) => SourceWatch.Look(SourceOf(state), before ?? Well, Options, Now);

    private static Source SourceOf(SourceState state) => new(new SourceId(7), new Uri("https://post.test/feed.xml"), new SourceSettings(), state);

    private static List<DateTimeOffset> Hourly(DateTimeOffset last, int count) => [.. Enumerable.Range(0, count).Select(n => last.AddHours(-n))];
}
