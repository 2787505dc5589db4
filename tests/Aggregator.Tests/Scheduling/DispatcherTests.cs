using Aggregator.Fetching;
using Aggregator.Scheduling;
using Aggregator.Tests.Ingestion;

namespace Aggregator.Tests.Scheduling;

public sealed class DispatcherTests : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private Flow _flow = new();

    public ValueTask DisposeAsync() => _flow.DisposeAsync();

    [Fact]
    public async Task All_that_is_due_is_fetched_at_one_tick_though_there_are_fewer_places()
    {
        const int sources = 100;
        await BeginAsync(new() { SourcesAtOnce = 8, WorkAtOnce = 2 });
        await SubscribeAsync("good", sources);

        await _flow.Dispatcher.DispatchDueAsync(CancellationToken.None);

        await UntilAsync(async () => await SucceededAsync() == sources);
        Assert.Equal(sources, _flow.Web.Asked.Count);
    }

    [Fact]
    public async Task Many_sources_of_one_host_are_fetched_one_after_the_other_without_holding_the_places_of_others()
    {
        await BeginAsync(new() { SourcesAtOnce = 4 });
        for (var i = 0; i < 40; i++)
        {
            _flow.Web.Never($"https://crowd.test/{i}.xml");
            await _flow.SubscribeAsync($"https://crowd.test/{i}.xml");
        }

        await SubscribeAsync("good", 20);

        await _flow.Dispatcher.DispatchDueAsync(CancellationToken.None);

        await UntilAsync(async () => await SucceededAsync() == 20);
        Assert.Equal(2, _flow.Web.Asked.Count(url => url.StartsWith("https://crowd.test/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Sources_that_answer_do_not_wait_for_those_that_do_not_however_many_these_are()
    {
        await BeginAsync(new() { SourcesAtOnce = 4, SlowSourcesAtOnce = 4 });
        await SubscribeAsync("silent", 20, silent: true);
        await SubscribeAsync("good", 20);

        var waited = await PassUntilAsync(async () => await SucceededAsync() == 20, TimeSpan.FromSeconds(25));

        Assert.True(waited < TimeSpan.FromSeconds(30), $"{waited}: what any of the silent ones takes alone");
        Assert.Empty(await FailedAsync());
    }

    [Fact]
    public async Task A_silent_source_that_was_cut_off_is_asked_again_with_all_the_time_there_is()
    {
        await BeginAsync(new() { SourcesAtOnce = 2, SlowSourcesAtOnce = 2 });
        await SubscribeAsync("silent", 6, silent: true);

        await PassUntilAsync(async () => (await FailedAsync()).Count == 6, TimeSpan.FromMinutes(5));

        Assert.All(await FailedAsync(), source => Assert.Equal((1, FetchError.Timeout), (source.State.Failures, source.State.Error)));
    }

    [Fact]
    public async Task A_fetch_that_somebody_waits_for_is_not_cut_off()
    {
        await BeginAsync(new() { SourcesAtOnce = 1, SlowSourcesAtOnce = 1 });
        var sources = await SubscribeAsync("silent", 3, silent: true);

        var running = _flow.Dispatcher.RunAsync(sources, progress: null, CancellationToken.None);
        await PassUntilAsync(() => Task.FromResult(running.IsCompleted), TimeSpan.FromMinutes(5));

        Assert.All(await running, report => Assert.Equal(FetchError.Timeout, report.Error));
        Assert.Equal(3, (await running).Count);
    }

    [Fact]
    public async Task With_more_due_than_can_be_done_each_gets_its_turn_in_the_order_of_being_due()
    {
        await BeginAsync(new() { SourcesAtOnce = 1, SlowSourcesAtOnce = 1, Shortest = TimeSpan.FromMinutes(1) });
        await SubscribeAsync("good", 12, every: TimeSpan.FromSeconds(5), takes: TimeSpan.FromSeconds(1));
        await SubscribeAsync("silent", 3, silent: true, every: TimeSpan.FromSeconds(5));

        await PassUntilAsync(() => Task.FromResult(AskedFor("good").Count >= 48 && AskedFor("silent").Distinct().Count() == 3), TimeSpan.FromMinutes(5));

        Assert.Equal(Enumerable.Range(0, 48).Select(turn => $"https://good{turn % 12}.test/feed.xml"), AskedFor("good").Take(48));
    }

    [Fact]
    public async Task Once_three_sources_of_a_host_were_told_to_wait_the_others_are_not_asked_and_say_why()
    {
        await BeginAsync(new() { SourcesAtOnce = 1 });
        for (var i = 0; i < 6; i++)
        {
            _flow.Web.Status($"https://busy.test/{i}.xml", 429).With("Retry-After", "1800");
            await _flow.SubscribeAsync($"https://busy.test/{i}.xml");
        }

        await _flow.Dispatcher.DispatchDueAsync(CancellationToken.None);
        await UntilAsync(async () => (await _flow.Store.SourcesAsync(CancellationToken.None)).All(source => source.State.NextFetch > _flow.Clock.GetUtcNow()));

        var spared = (await _flow.Store.SourcesAsync(CancellationToken.None)).Where(source => source.State.Failures == 0).ToList();
        Assert.Equal((3, 3), (_flow.Web.Asked.Count, spared.Count));
        Assert.All(spared, source => Assert.Contains("Retry-After until 2026-10-02 09:30Z", source.State.NextFetchReason, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_source_that_became_due_in_the_middle_of_its_fetch_is_not_fetched_twice_at_once()
    {
        await BeginAsync(new());
        var source = Assert.Single(await SubscribeAsync("silent", 1, silent: true));
        await _flow.Dispatcher.DispatchDueAsync(CancellationToken.None);
        await UntilAsync(() => Task.FromResult(_flow.Web.Asked.Count == 1));

        await _flow.Store.ChangeAsync(source, settings => settings with { Every = TimeSpan.FromMinutes(5) }, CancellationToken.None);
        await _flow.Dispatcher.DispatchDueAsync(CancellationToken.None);
        await SettleAsync();

        Assert.Single(_flow.Web.Asked);
    }

    [Fact]
    public async Task A_source_whose_lease_ended_before_its_turn_at_its_host_came_is_fetched_once_all_the_same()
    {
        await BeginAsync(new() { Lease = TimeSpan.FromMinutes(1), SlowAfter = TimeSpan.FromMinutes(1) });
        for (var i = 0; i < 8; i++)
        {
            _flow.Web.Serve($"https://crowd.test/{i}.xml", GivenFeed.Of()).After(TimeSpan.FromSeconds(25));
            await _flow.SubscribeAsync($"https://crowd.test/{i}.xml");
        }

        await PassUntilAsync(async () => await SucceededAsync() == 8, TimeSpan.FromMinutes(5));

        Assert.Equal(8, _flow.Web.Asked.Count);
    }

    private async Task BeginAsync(SchedulingOptions scheduling)
    {
        await _flow.DisposeAsync();
        _flow = new Flow(scheduling: scheduling);
    }

    private async Task<IReadOnlyList<SourceId>> SubscribeAsync(string name, int count, bool silent = false, TimeSpan? every = null, TimeSpan takes = default)
    {
        var sources = new List<SourceId>();
        for (var i = 0; i < count; i++)
        {
            var url = $"https://{name}{i}.test/feed.xml";
            _ = silent ? _flow.Web.Never(url) : _flow.Web.Serve(url, GivenFeed.Of()).After(takes);
            sources.Add(await _flow.SubscribeAsync(url, new SourceSettings { Every = every }));
        }

        return sources;
    }

    private IReadOnlyList<string> AskedFor(string name) => [.. _flow.Web.Asked.Where(url => url.StartsWith($"https://{name}", StringComparison.Ordinal))];

    private async Task<int> SucceededAsync() => (await _flow.Store.SourcesAsync(CancellationToken.None)).Count(source => source.State.LastSuccess is not null);

    private async Task<IReadOnlyList<Source>> FailedAsync() =>
        [.. (await _flow.Store.SourcesAsync(CancellationToken.None)).Where(source => source.State.Failures > 0)];

    private static async Task UntilAsync(Func<Task<bool>> isSo)
    {
        using var deadline = new CancellationTokenSource(Patience);
        while (!await isSo())
        {
            await Task.Delay(10, deadline.Token);
        }
    }

    /// <summary>Lets time pass, a tick each half second of it, no further than the limit; what has begun by then may still end.</summary>
    private async Task<TimeSpan> PassUntilAsync(Func<Task<bool>> isSo, TimeSpan limit)
    {
        var step = TimeSpan.FromSeconds(0.5);
        var passed = TimeSpan.Zero;
        await UntilAsync(async () =>
        {
            if (await isSo())
            {
                return true;
            }

            await _flow.Dispatcher.DispatchDueAsync(CancellationToken.None);
            await SettleAsync();
            if (passed < limit)
            {
                passed += step;
                _flow.Clock.Advance(step);
            }

            return false;
        });
        return passed;
    }

    // What began at this instant goes on until nothing new is asked for; were it cut short, it would only seem slower.
    private async Task SettleAsync()
    {
        for (var asked = -1; asked != _flow.Web.Asked.Count;)
        {
            asked = _flow.Web.Asked.Count;
            await Task.Delay(5);
        }
    }
}
