using Aggregator.Tests.Ingestion;
using Microsoft.Extensions.Diagnostics.Metrics.Testing;

namespace Aggregator.Tests.Scheduling;

public sealed class SchedulingMetricsTests : IAsyncDisposable
{
    private const string FeedUrl = "https://post.test/feed.xml";

    private readonly Flow _flow = new();

    public ValueTask DisposeAsync() => _flow.DisposeAsync();

    [Fact]
    public async Task Runs_are_counted_by_result_and_failures_by_their_class()
    {
        using var fetches = new MetricCollector<long>(_flow.Meter, "aggregator.source.fetches");
        var source = await _flow.SubscribeAsync(FeedUrl);
        _flow.Web.Serve(FeedUrl, GivenFeed.Of());
        await _flow.RunAsync(source);
        _flow.Web.Status(FeedUrl, 404);
        await _flow.RunAsync(source);

        var counted = fetches.GetMeasurementSnapshot().Where(measured => measured.Value > 0).ToList();

        Assert.Equal(["fetched", "failed"], counted.Select(measured => measured.Tags["result"]));
        Assert.Equal("not_found", counted[1].Tags["error.type"]);
    }

    [Fact]
    public async Task A_run_that_begins_late_is_measured_and_one_before_its_time_is_not()
    {
        using var lateness = new MetricCollector<double>(_flow.Meter, "aggregator.source.fetch.lateness");
        _flow.Web.Serve(FeedUrl, GivenFeed.Of());
        var source = await _flow.SubscribeAsync(FeedUrl, new SourceSettings { Every = TimeSpan.FromSeconds(50) });
        await _flow.RunAsync(source);   // new: due, but not late
        await _flow.RunAsync(source);   // asked for before its time
        _flow.Clock.Advance(TimeSpan.FromSeconds(230));
        await _flow.RunAsync(source);

        var measured = Assert.Single(lateness.GetMeasurementSnapshot());

        Assert.Equal(180, measured.Value);
    }
}
