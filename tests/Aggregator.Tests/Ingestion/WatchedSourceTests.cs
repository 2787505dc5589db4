using Aggregator.Fetching;
using Aggregator.Scheduling;
using Aggregator.Watching;

namespace Aggregator.Tests.Ingestion;

/// <summary>What runs over a source leave behind for whoever watches it.</summary>
public sealed class WatchedSourceTests : IAsyncDisposable
{
    private const string FeedUrl = "https://post.test/feed.xml";

    private readonly Flow _flow = new();

    public ValueTask DisposeAsync() => _flow.DisposeAsync();

    [Fact]
    public async Task An_origin_that_answers_not_modified_for_ever_is_asked_for_the_whole_after_a_week()
    {
        var source = await SubscribeAsync(etag: "\"always\"");
        for (var days = 0; days < 10; days++)
        {
            await RunAsync(source, TimeSpan.FromDays(1));
        }

        var unconditional = _flow.Web.Requests.Where(request => request.Url == FeedUrl).Select((request, n) => (n, request)).Where(asked => asked.request["If-None-Match"] is null);

        Assert.Equal([0, 9], unconditional.Select(asked => asked.n));   // the first, and the one after seven days of nothing but 304
    }

    [Fact]
    public async Task An_origin_that_is_asked_often_is_not_believed_for_a_week()
    {
        var source = await SubscribeAsync(etag: "\"always\"");
        for (var polls = 0; polls < 205; polls++)
        {
            await RunAsync(source, TimeSpan.FromMinutes(10));
        }

        Assert.Equal(2, _flow.Web.Requests.Count(request => request.Url == FeedUrl && request["If-None-Match"] is null));
    }

    [Fact]
    public async Task A_source_that_is_gone_is_paused_says_so_and_can_be_resumed()
    {
        var source = await SubscribeAsync();
        _flow.Web.Status(FeedUrl, 410);
        await RunAsync(source, TimeSpan.FromHours(1));

        var gone = await _flow.SourceAsync(source);
        Assert.Equal((SourceHealth.Paused, "paused, since it is gone for good (410)"), (gone.Health, gone.State.NextFetchReason));
        Assert.Equal(HealthFlagKind.Gone, Assert.Single(gone.State.Flags).Kind);
        Assert.True(gone.IsUnwell);

        _flow.Web.Serve(FeedUrl, GivenFeed.Of(Item(1)));
        await _flow.Store.ChangeAsync(source, settings => settings with { IsPaused = false }, CancellationToken.None);
        Assert.Equal(DateTimeOffset.MinValue, (await _flow.SourceAsync(source)).State.NextFetch);
        await RunAsync(source, TimeSpan.FromHours(1));

        var back = await _flow.SourceAsync(source);
        Assert.Equal((SourceHealth.Ok, false), (back.Health, back.IsUnwell));
        Assert.Equal([false, true], back.State.Events.Select(told => told.IsOver));
    }

    [Fact]
    public async Task A_feed_that_became_empty_is_flagged_until_it_holds_items_again()
    {
        var source = await SubscribeAsync();
        _flow.Web.Serve(FeedUrl, GivenFeed.Of());
        await RunAsync(source, TimeSpan.FromHours(1));
        await RunAsync(source, TimeSpan.FromHours(1));
        Assert.Equal((HealthFlagKind.Empty, new DateTimeOffset(2026, 10, 2, 10, 0, 0, TimeSpan.Zero)), FlagOf(await _flow.SourceAsync(source)));

        _flow.Web.Serve(FeedUrl, GivenFeed.Of(Item(2)));
        await RunAsync(source, TimeSpan.FromHours(1));

        Assert.Empty((await _flow.SourceAsync(source)).State.Flags);
    }

    [Fact]
    public async Task Pages_that_were_read_and_give_nothing_any_more_are_flagged()
    {
        var source = await SubscribeAsync(items: 6);
        _flow.Web.Serve(FeedUrl, GivenFeed.Of([.. Enumerable.Range(10, 6).Select(Item)]));
        foreach (var n in Enumerable.Range(10, 6))
        {
            _flow.Web.Serve($"https://post.test/{n}", "<html><body><p>Checking your browser.</p></body></html>", "text/html");
        }

        await RunAsync(source, TimeSpan.FromHours(1));

        var flag = Assert.Single((await _flow.SourceAsync(source)).State.Flags);
        Assert.Equal(HealthFlagKind.Extraction, flag.Kind);
        Assert.StartsWith("The last 6 pages held no article (", flag.Message);
    }

    [Fact]
    public async Task A_page_that_is_read_at_a_further_try_ends_the_row()
    {
        var source = await SubscribeAsync(items: 1);
        await _flow.Store.CommitAsync(
            new(source, [], new((await _flow.SourceAsync(source)).State with { Pages = new PageRecord(30, 20, 8, _flow.Clock.GetUtcNow(), "video") }, null)), CancellationToken.None);
        _flow.Web.Status("https://post.test/20", 503);
        _flow.Web.Serve(FeedUrl, GivenFeed.Of(Item(20)));
        await RunAsync(source, TimeSpan.FromHours(1));
        _flow.Web.Serve("https://post.test/20", GivenFeed.Page("Harbour 20", GivenFeed.Report), "text/html; charset=utf-8");

        _flow.Clock.Advance(TimeSpan.FromMinutes(2));
        await _flow.Dispatcher.ReadDuePagesAsync(CancellationToken.None);

        Assert.Equal(0, (await _flow.SourceAsync(source)).State.Pages.Fruitless);
    }

    [Fact]
    public async Task What_a_blocked_address_kept_away_is_due_when_it_is_asked_anew()
    {
        var blocked = await _flow.SubscribeAsync("http://192.168.1.5/feed.xml");
        var failed = await _flow.SubscribeAsync("https://other.test/feed.xml");
        Assert.Equal(FetchError.BlockedAddress, (await _flow.RunAsync(blocked)).Error);
        await _flow.RunAsync(failed);

        var retried = await _flow.Store.RetryAsync(FetchError.BlockedAddress, "addresses are vetted anew", CancellationToken.None);

        Assert.Equal(1, retried);
        Assert.Equal([blocked], (await _flow.Store.ClaimDueAsync(SourceLane.Quick, 10, TimeSpan.FromMinutes(1), CancellationToken.None)).Select(source => source.Id));
        Assert.Equal("addresses are vetted anew", (await _flow.SourceAsync(blocked)).State.NextFetchReason);
    }

    [Fact]
    public async Task An_edit_is_no_news_of_a_sources_rhythm()
    {
        var source = await SubscribeAsync(items: 3);
        _flow.Web.Serve(FeedUrl, GivenFeed.Of(GivenFeed.Item("1", "Harbour 1, corrected", "https://post.test/1", minute: 1)));

        await RunAsync(source, TimeSpan.FromHours(1));

        Assert.Equal(3, (await _flow.SourceAsync(source)).State.RecentItems.Count);
    }

    private static (HealthFlagKind, DateTimeOffset) FlagOf(Source source) => Assert.Single(source.State.Flags) is var flag ? (flag.Kind, flag.Since) : default;

    private static string Item(int n) => GivenFeed.Item($"{n}", $"Harbour {n}", $"https://post.test/{n}", minute: n);

    private async Task<SourceId> SubscribeAsync(string? etag = null, int items = 1)
    {
        foreach (var n in Enumerable.Range(1, items))
        {
            _flow.Web.Serve($"https://post.test/{n}", GivenFeed.Page($"Harbour {n}", GivenFeed.Report), "text/html; charset=utf-8");
        }

        var page = _flow.Web.Serve(FeedUrl, GivenFeed.Of([.. Enumerable.Range(1, items).Select(Item)]));
        if (etag is not null)
        {
            page.With("ETag", etag);
        }

        var source = await _flow.SubscribeAsync(FeedUrl);
        await _flow.RunAsync(source);
        return source;
    }

    private async Task RunAsync(SourceId source, TimeSpan after)
    {
        _flow.Clock.Advance(after);
        await _flow.RunAsync(source);
    }
}
