using System.Diagnostics.Metrics;
using Aggregator.Ingestion;
using Aggregator.Scheduling;
using Aggregator.Storage;
using Aggregator.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Tests.Ingestion;

/// <summary>The whole product between a fake web and a store in memory, on a fake clock.</summary>
public sealed class Flow : IAsyncDisposable
{
    private static readonly DateTimeOffset Start = new(2026, 10, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly ServiceProvider _services;

    public Flow(IngestionOptions? ingestion = null, SchedulingOptions? scheduling = null)
    {
        Web = new FakeWeb(Clock);
        var options = new AggregatorOptions
        {
            DataFolder = "not used", PublicAddress = new Uri("http://feeds.test/"), Fetching = new() { HostSpacing = TimeSpan.Zero }, Ingestion = ingestion ?? new(),
            Scheduling = scheduling ?? new(),
        };
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<HttpMessageHandler>(Web)
            .AddAggregator(options)
            .AddSingleton(_ => LiteDbStore.OpenInMemory(options.Storage, options.Deduplication, Clock, NullLogger<LiteDbStore>.Instance))
            .BuildServiceProvider();
    }

    public FakeTimeProvider Clock { get; } = new(Start);

    public FakeWeb Web { get; }

    public LiteDbStore Store => _services.GetRequiredService<LiteDbStore>();

    public Meter Meter => _services.GetRequiredService<Meter>();

    public Dispatcher Dispatcher => _services.GetRequiredService<Dispatcher>();

    public async Task<SourceId> SubscribeAsync(string url, SourceSettings? settings = null) =>
        (await Store.AddAsync(new Uri(url), settings ?? new SourceSettings(), CancellationToken.None)).Source.Id;

    public async Task<IngestionReport> RunAsync(SourceId source) => Assert.Single(await Dispatcher.RunAsync([source], progress: null, CancellationToken.None));

    public async Task<Source> SourceAsync(SourceId id)
    {
        var source = await Store.FindSourceAsync(id, CancellationToken.None);
        Assert.NotNull(source);
        return source;
    }

    /// <summary>All articles, newest entered first.</summary>
    public async Task<IReadOnlyList<Article>> ArticlesAsync() => await ListAsync(new ListingScope.All());

    public async Task<IReadOnlyList<Article>> ListAsync(ListingScope scope) =>
        (await Store.ListAsync(new ArticleListing(scope, ListingOrder.Entered, Cursor: null, Take: 1000), CancellationToken.None)).Items;

    public async Task<Article> OnlyArticleAsync() => Assert.Single(await ArticlesAsync());

    public async ValueTask DisposeAsync() => await _services.DisposeAsync();
}
