using Microsoft.Extensions.Diagnostics.Metrics.Testing;

namespace Aggregator.Tests.Ingestion;

public sealed class IngestionMetricsTests : IAsyncDisposable
{
    private const string FeedUrl = "https://post.test/feed.xml";

    private readonly Flow _flow = new();

    public ValueTask DisposeAsync() => _flow.DisposeAsync();

    [Fact]
    public async Task Items_pages_and_articles_are_counted_by_what_became_of_them()
    {
        using var items = new MetricCollector<long>(_flow.Meter, "aggregator.items");
        using var pages = new MetricCollector<long>(_flow.Meter, "aggregator.pages");
        using var texts = new MetricCollector<long>(_flow.Meter, "aggregator.texts");
        using var articles = new MetricCollector<long>(_flow.Meter, "aggregator.articles");
        _flow.Web.Serve(FeedUrl, GivenFeed.Of(
            GivenFeed.Item("1", "Harbour closed", "https://post.test/harbour"), GivenFeed.Item("2", "Ferry gone", "https://post.test/ferry")));
        _flow.Web.Serve("https://post.test/harbour", GivenFeed.Page("Harbour closed", GivenFeed.Report), "text/html");
        var source = await _flow.SubscribeAsync(FeedUrl);

        await _flow.RunAsync(source);
        await _flow.RunAsync(source);

        Assert.Equal(["new_or_changed 2", "unchanged 2"], SumsOf(items));
        Assert.Equal(["read 1", "unreadable 1"], SumsOf(pages));
        Assert.Equal(["new 2"], SumsOf(articles));
        Assert.Equal(["not_found feed", "page_fuller page"], texts.GetMeasurementSnapshot().Where(text => text.Value > 0)
            .Select(text => $"{text.Tags["reason"]} {text.Tags["from"]}").Order(StringComparer.Ordinal));
    }

    private static IEnumerable<string> SumsOf(MetricCollector<long> collector) => collector.GetMeasurementSnapshot()
        .GroupBy(measured => measured.Tags["result"], measured => measured.Value)
        .Where(result => result.Sum() > 0)
        .Select(result => $"{result.Key} {result.Sum()}")
        .Order(StringComparer.Ordinal);
}
