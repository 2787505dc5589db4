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
    /// guarded one.
    /// </summary>
    public static IServiceCollection AddAggregator(this IServiceCollection services, AggregatorOptions options)
    {
        services.TryAddSingleton<HttpMessageHandler>(_ => GuardedHandler.Create(options.Fetching));
        return services
            .AddSingleton(options)
            .AddSingleton(options.Fetching).AddSingleton(options.Ingestion).AddSingleton(options.Scheduling).AddSingleton(options.Retention).AddSingleton(options.Publishing)
            .AddSingleton<Fetcher>().AddSingleton<FeedDiscovery>()
            .AddSingleton(OpenRules).AddSingleton<PageExtraction>()
            .AddSingleton<NewItems>().AddSingleton<PageReader>().AddSingleton<PageRetries>().AddSingleton<FetchLedger>().AddSingleton<SourceIngestion>()
            .AddSingleton<Dispatcher>().AddSingleton<ArticleRetention>()
            .AddSingleton(OpenStore)
            .AddSingleton<ISourceStore>(provider => provider.GetRequiredService<LiteDbStore>())
            .AddSingleton<IArticleStore>(provider => provider.GetRequiredService<LiteDbStore>())
            .AddSingleton(OpenIndex).AddSingleton<ArticleSearch>()
            .AddSingleton<Func<Uri>>(() => options.PublicAddress).AddSingleton<MergedFeed>();
    }

    private static LiteDbStore OpenStore(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<AggregatorOptions>();
        return LiteDbStore.Open(
            options.DataFolder, options.Storage, options.Deduplication,
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<LiteDbStore>>());
    }

    private static ArticleIndex OpenIndex(IServiceProvider provider)
    {
        var options = provider.GetRequiredService<AggregatorOptions>();
        return new ArticleIndex(
            provider.GetRequiredService<IArticleStore>(), Path.Combine(options.DataFolder, "index"), options.Search,
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<ArticleIndex>>());
    }

    private static PublisherRuleBook OpenRules(IServiceProvider provider)
    {
        if (provider.GetRequiredService<AggregatorOptions>().PublisherRules is not { } folder)
        {
            return PublisherRuleBook.Empty;
        }

        var load = PublisherRuleBook.Load(folder);
        var log = provider.GetRequiredService<ILogger<PublisherRuleBook>>();
        foreach (var error in load.Errors)
        {
            log.PublisherRuleSkipped(error.ToString());
        }

        return load.Book;
    }
}
