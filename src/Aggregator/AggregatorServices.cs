using System.Diagnostics.Metrics;
using Aggregator.Discovery;
using Aggregator.Extraction;
using Aggregator.Fetching;
using Aggregator.Ingestion;
using Aggregator.Publishing;
using Aggregator.Retention;
using Aggregator.Scheduling;
using Aggregator.Search;
using Aggregator.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Aggregator;

/// <summary>Puts the product's parts together; all are singletons, opened when first asked for.</summary>
public static class AggregatorServices
{
    /// <summary>
    /// Registers the product. A <see cref="TimeProvider"/> and logging must be there; an <see cref="HttpMessageHandler"/> that is there is the way out instead of the
    /// guarded one, and an <see cref="IMeterFactory"/> that is there makes the meter.
    /// </summary>
    public static IServiceCollection AddAggregator(this IServiceCollection services, AggregatorOptions options)
    {
        services.TryAddSingleton<HttpMessageHandler>(_ => GuardedHandler.Create(options.Fetching));
        return services
            .AddSingleton(options)
            .AddSingleton(options.Fetching).AddSingleton(options.Ingestion).AddSingleton(options.Scheduling).AddSingleton(options.Watching).AddSingleton(options.Retention)
            .AddSingleton(new Current<PublishingOptions>(options.Publishing))
            .AddSingleton(AggregatorMeter.Open).AddSingleton<FetchingMetrics>().AddSingleton<IngestionMetrics>().AddSingleton<SchedulingMetrics>()
            .AddSingleton<Fetcher>().AddSingleton<FeedDiscovery>()
            .AddSingleton(OpenRules).AddSingleton<PageExtraction>()
            .AddSingleton<NewItems>().AddSingleton<PageReader>().AddSingleton<PageRetries>().AddSingleton<SourceMoves>().AddSingleton<FetchLedger>().AddSingleton<SourceIngestion>()
            .AddSingleton<SourcePlaces>().AddSingleton<DuePages>().AddSingleton<RunTally>().AddSingleton<SourceRun>().AddSingleton<Dispatcher>().AddSingleton<ArticleRetention>()
            .AddSingleton(OpenStore)
            .AddSingleton<ISourceStore>(provider => provider.GetRequiredService<LiteDbStore>())
            .AddSingleton<IArticleStore>(provider => provider.GetRequiredService<LiteDbStore>())
            .AddSingleton(OpenIndex).AddSingleton<ArticleSearch>()
            .AddSingleton<Func<Uri>>(() => options.PublicAddress).AddSingleton<MergedFeed>().AddSingleton<HealthFeed>();
    }

    private static LiteDbStore OpenStore(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<AggregatorOptions>();
        return LiteDbStore.Open(
            options.DataFolder, options.Storage, options.Deduplication,
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<LiteDbStore>>(), provider.GetRequiredService<Meter>());
    }

    private static ArticleIndex OpenIndex(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<AggregatorOptions>();
        var folder = Path.Combine(options.DataFolder, "index");
        var store = provider.GetRequiredService<LiteDbStore>();
        var index = new ArticleIndex(
            store, folder, options.Search, provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<ArticleIndex>>());
        _ = new SearchMetrics(provider.GetRequiredService<Meter>(), index, folder, () => store.Seq);
        return index;
    }

    private static Current<PublisherRuleBook> OpenRules(IServiceProvider provider)
    {
        if (provider.GetRequiredService<AggregatorOptions>().PublisherRules is not { } folder)
        {
            return new(PublisherRuleBook.Empty);
        }

        var load = PublisherRuleBook.Load(folder);
        var log = provider.GetRequiredService<ILogger<PublisherRuleBook>>();
        foreach (var error in load.Errors)
        {
            log.PublisherRuleSkipped(error.ToString());
        }

        return new(load.Book);
    }
}
