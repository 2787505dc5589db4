using Aggregator.Publishing;
using Aggregator.Search;
using Aggregator.Tests;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Logging.Abstractions;

namespace Aggregator.Benchmarks;

/// <summary>A merged feed of 100 entries with full text, about 400 KB: what a poll without news costs, and what a change costs.</summary>
[MemoryDiagnoser]
public class FeedBenchmark
{
    private static readonly FeedRequest Request = new(OutputFormat.Atom, new ArticleQuery { AnnouncedOnly = true }, FeedContent.Full, "/feed");
    private static readonly PublishingOptions Options = new() { MaxEntries = 100 };

    private readonly ArticlesInMemory _store = new();
    private MergedFeed? _feeds;
    private ArticleIndex? _index;

    [GlobalSetup]
    public async Task FillAsync()
    {
        var random = new Random(42);
        for (var i = 0; i < 1000; i++)
        {
            _store.Put(GeneratedArticles.Article(random, i));
        }

        _index = new ArticleIndex(_store, "unused", new SearchOptions(), TimeProvider.System, NullLogger<ArticleIndex>.Instance);
        _feeds = NewFeeds();
        if (await PollAsync() is FeedResult.Built { Document: var document })
        {
            Console.WriteLine($"// raw {document.Raw.Length}, gzip {document.Gzip.Length}, brotli {document.Brotli.Length} bytes");
        }

        await Task.Delay(1100);   // past the second in which nothing is asked of the store
    }

    [Benchmark(Baseline = true)]
    public async Task<FeedResult?> PollAsync() => _feeds is null ? null : await _feeds.GetAsync(Request, CancellationToken.None);

    [Benchmark]
    public Task<FeedResult> BuildAtomAsync() => NewFeeds().GetAsync(Request, CancellationToken.None);

    [Benchmark]
    public Task<FeedResult> BuildJsonAsync() => NewFeeds().GetAsync(Request with { Format = OutputFormat.Json }, CancellationToken.None);

    private MergedFeed NewFeeds() => new(
        new ArticleSearch(_store, _index ?? throw new InvalidOperationException("Not set up."), TimeProvider.System),
        _store, new(Options), () => new Uri("https://reader.test/"), TimeProvider.System, NullLogger<MergedFeed>.Instance);
}
