using Aggregator.Deduplication;
using Aggregator.Ingestion;
using Aggregator.Storage;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Microsoft.Extensions.Logging.Abstractions;

namespace Aggregator.Benchmarks;

/// <summary>A store in a file: durable writes in slices of 100 articles with 500 words each, and pages of listings.</summary>
[SimpleJob(RunStrategy.Monitoring, warmupCount: 3, iterationCount: 30, invocationCount: 1)]
public class StoreBenchmark
{
    private const int Slice = 100;
    private const int Writers = 4;
    private const int Words = 500;
    private const int Stored = 5_000;

    private readonly Random _random = new(42);
    private readonly string _folder = Directory.CreateTempSubdirectory("aggregator-bench-").FullName;
    private LiteDbStore? _store;
    private SourceId _source;
    private string? _middle;
    private IReadOnlyList<FetchSlice> _slices = [];

    private LiteDbStore Store => _store ?? throw new InvalidOperationException("The benchmark was not set up.");

    [GlobalSetup]
    public async Task FillAsync()
    {
        _store = LiteDbStore.Open(_folder, new StorageOptions(), DuplicateOptions.Default, TimeProvider.System, NullLogger<LiteDbStore>.Instance);
        _source = (await Store.AddAsync(new Uri("https://bench.test/feed"), new SourceSettings(), CancellationToken.None)).Source.Id;
        for (var i = 0; i < Stored / Slice; i++)
        {
            await Store.CommitAsync(NewSlice(), CancellationToken.None);
        }

        var page = await ListAsync(cursor: null, take: 1000);
        _middle = (await ListAsync(page.Next, take: 1000)).Next;
    }

    [GlobalCleanup]
    public async Task CloseAsync()
    {
        await Store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    [IterationSetup]
    public void MakeSlices() => _slices = [.. Enumerable.Range(0, Writers).Select(_ => NewSlice())];

    [Benchmark(OperationsPerInvoke = Slice, Description = "store an article, one writer")]
    public Task CommitOne() => Store.CommitAsync(_slices[0], CancellationToken.None);

    [Benchmark(OperationsPerInvoke = Slice * Writers, Description = "store an article, four writers")]
    public Task CommitFour() => Task.WhenAll(_slices.Select(slice => Task.Run(() => Store.CommitAsync(slice, CancellationToken.None))));

    [Benchmark(Description = "newest 50")]
    public Task<ArticlePage> ListNewest() => ListAsync(cursor: null, take: 50);

    [Benchmark(Description = "50 from the middle")]
    public Task<ArticlePage> ListMiddle() => ListAsync(_middle, take: 50);

    private Task<ArticlePage> ListAsync(string? cursor, int take) =>
        Store.ListAsync(new ArticleListing(new ListingScope.OfSource(_source), ListingOrder.Published, cursor, take), CancellationToken.None);

    private FetchSlice NewSlice() => new(_source, [.. Enumerable.Range(0, Slice).Select(_ => NewDraft())], null);

    private ArticleDraft NewDraft()
    {
        var key = Guid.NewGuid().ToString("N");
        var text = string.Join(' ', Enumerable.Range(0, Words).Select(_ => Word()));
        var content = new ArticleContent
        {
            Url = new Uri($"https://bench.test/{key}"),
            Title = $"{Word()} {Word()} {Word()} {Word()}",
            Text = text,
            Html = $"<p>{text}</p>",
            Summary = text[..200],
            Authors = [Word()],
            Tags = [Word(), Word(), Word()],
            Language = "en",
            Published = DateTimeOffset.UnixEpoch.AddSeconds(1_700_000_000 + _random.Next(10_000_000)),
            WordCount = Words,
        };
        return new ArticleDraft
        {
            Source = _source,
            ItemKey = key,
            Content = content,
            Keys = [CanonicalUrl.Of(content.Url)],
            Fingerprint = Fingerprint.Of(content.Title, content.Text),
            FirstSeen = DateTimeOffset.UnixEpoch.AddSeconds(1_750_000_000),
        };
    }

    // Small numbers are frequent, as words are.
    private string Word()
    {
        var rank = (int)(20_000 * Math.Pow(_random.NextDouble(), 4));
        return string.Concat("bdfgklmnprstvz"[rank % 14], "aeiou"[rank / 14 % 5], "lmnrst"[rank / 70 % 6], "aeiou"[rank / 420 % 5], "bdgkmnprst"[rank / 2100 % 10]);
    }
}
