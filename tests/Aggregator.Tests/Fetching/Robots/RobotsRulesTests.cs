using Aggregator.Fetching;
using Aggregator.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Tests.Fetching.Robots;

public sealed class RobotsRulesTests
{
    private const string Page = "https://news.test/articles/1";
    private const string Robots = "https://news.test/robots.txt";

    private readonly FakeTimeProvider _clock = new();
    private readonly FakeWeb _web;
    private readonly Fetcher _fetcher;

    public RobotsRulesTests()
    {
        _web = new FakeWeb(_clock);
        _web.Serve(Page, "<html></html>", "text/html");
        _fetcher = new Fetcher(_web, new FetchingOptions { HostSpacing = TimeSpan.Zero }, _clock, NullLogger<Fetcher>.Instance);
    }

    [Fact]
    public async Task A_page_that_robots_may_not_read_is_not_read()
    {
        _web.Serve(Robots, "User-agent: *\nDisallow: /articles", "text/plain");

        var failed = Assert.IsType<FetchResult.Failed>(await FetchAsync(FetchKind.Page));

        Assert.Equal(FetchError.BlockedByOrigin, failed.Error);
        Assert.True(failed.IsFinal);
        Assert.Empty(_web.Asked);
    }

    [Fact]
    public async Task A_feed_is_read_without_asking()
    {
        _web.Serve(Robots, "User-agent: *\nDisallow: /", "text/plain");

        Assert.IsType<FetchResult.Fetched>(await FetchAsync(FetchKind.Feed));

        Assert.Single(_web.Requests);
    }

    [Fact]
    public async Task Rules_are_read_once_a_day()
    {
        await FetchAsync(FetchKind.Page);
        _clock.Advance(TimeSpan.FromHours(23));
        await FetchAsync(FetchKind.Page);
        var afterADay = RobotsRequests;
        _clock.Advance(TimeSpan.FromHours(2));

        await FetchAsync(FetchKind.Page);

        Assert.Equal(1, afterADay);
        Assert.Equal(2, RobotsRequests);
    }

    [Fact]
    public async Task Pages_asked_at_the_same_time_share_one_reading()
    {
        _web.Serve(Robots, "", "text/plain").After(TimeSpan.FromSeconds(1));

        var pages = Task.WhenAll(Enumerable.Range(0, 5).Select(_ => FetchAsync(FetchKind.Page)));
        await Task.Delay(50);
        _clock.Advance(TimeSpan.FromSeconds(1));
        await pages;

        Assert.Equal(1, RobotsRequests);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(410)]
    public async Task No_file_means_no_rules(int status)
    {
        _web.Status(Robots, status);

        Assert.IsType<FetchResult.Fetched>(await FetchAsync(FetchKind.Page));
    }

    [Theory]
    [InlineData(429)]
    [InlineData(500)]
    [InlineData(503)]
    public async Task An_unreadable_file_keeps_pages_unread_for_a_while(int status)
    {
        _web.Status(Robots, status);

        var failed = Assert.IsType<FetchResult.Failed>(await FetchAsync(FetchKind.Page));
        _web.Remove(Robots);
        _clock.Advance(TimeSpan.FromHours(1));

        Assert.False(failed.IsFinal);
        Assert.Contains("robots.txt", failed.Message);
        Assert.IsType<FetchResult.Fetched>(await FetchAsync(FetchKind.Page));
    }

    [Fact]
    public async Task Old_rules_hold_while_new_ones_cannot_be_read()
    {
        _web.Serve(Robots, "User-agent: *\nDisallow: /secret", "text/plain");
        await FetchAsync(FetchKind.Page);
        _web.Status(Robots, 503);
        _clock.Advance(TimeSpan.FromHours(25));

        Assert.IsType<FetchResult.Fetched>(await FetchAsync(FetchKind.Page));
    }

    [Fact]
    public async Task A_redirect_to_another_site_asks_that_sites_rules()
    {
        _web.Redirect(Page, "https://other.test/a");
        _web.Serve("https://other.test/robots.txt", "User-agent: *\nDisallow: /", "text/plain");

        Assert.Equal(FetchError.BlockedByOrigin, Assert.IsType<FetchResult.Failed>(await FetchAsync(FetchKind.Page)).Error);
    }

    [Fact]
    public async Task A_file_of_megabytes_is_read_as_far_as_the_limit()
    {
        _web.Serve(Robots, "User-agent: *\nDisallow: /articles\n" + new string('#', 2_000_000), "text/plain");

        Assert.Equal(FetchError.BlockedByOrigin, Assert.IsType<FetchResult.Failed>(await FetchAsync(FetchKind.Page)).Error);
    }

    private int RobotsRequests => _web.Requests.Count(request => request.Url == Robots);

    private Task<FetchResult> FetchAsync(FetchKind kind) => _fetcher.FetchAsync(new FetchRequest(new Uri(Page), kind, Validators.None), CancellationToken.None);
}
