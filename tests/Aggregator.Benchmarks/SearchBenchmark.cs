using Aggregator.Search;
using Aggregator.Tests;
using BenchmarkDotNet.Attributes;
using Microsoft.Extensions.Logging.Abstractions;

namespace Aggregator.Benchmarks;

/// <summary>Twenty hits out of 20,000 articles; the store is memory, so that what is measured is the index and the way to it.</summary>
[MemoryDiagnoser]
public class SearchBenchmark
{
    private const int Articles = 20_000;

    private readonly ArticlesInMemory _store = new();
    private readonly CancellationTokenSource _stop = new();
    private string _folder = "";
    private ArticleIndex? _index;
    private ArticleSearch? _search;
    private Task _following = Task.CompletedTask;

    [GlobalSetup]
    public async Task FillTheIndexAsync()
    {
        var random = new Random(42);
        for (var i = 0; i < Articles; i++)
        {
            _store.Put(GeneratedArticles.Article(random, i));
        }

        _folder = Directory.CreateTempSubdirectory("aggregator-index-").FullName;
        _index = new ArticleIndex(_store, _folder, new SearchOptions(), TimeProvider.System, NullLogger<ArticleIndex>.Instance);
        _search = new ArticleSearch(_store, _index, TimeProvider.System);
        var started = TimeProvider.System.GetTimestamp();
        _following = _index.FollowAsync(_stop.Token);
        await _index.WaitForAsync(_store.Seq, CancellationToken.None);
        var took = TimeProvider.System.GetElapsedTime(started);
        Console.WriteLine($"// indexed {Articles} articles in {took.TotalSeconds:F1} s, {took.TotalMilliseconds / Articles:F3} ms each");
    }

    [GlobalCleanup]
    public async Task CloseAsync()
    {
        await _stop.CancelAsync();
        await _following;
        if (_index is not null)
        {
            await _index.DisposeAsync();
        }

        var bytes = new DirectoryInfo(_folder).EnumerateFiles().Sum(file => file.Length);
        Console.WriteLine($"// index of {bytes / Articles} bytes an article");
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark(Baseline = true)]
    public Task<SearchResult?> CommonWordByRelevance() => FindAsync(new() { Text = GeneratedArticles.Word(50), Sort = ArticleSort.Relevance });

    [Benchmark]
    public Task<SearchResult?> CommonWordByTime() => FindAsync(new() { Text = GeneratedArticles.Word(50) });

    [Benchmark]
    public Task<SearchResult?> RareWord() => FindAsync(new() { Text = GeneratedArticles.Word(20_000) });

    [Benchmark]
    public Task<SearchResult?> TwoWords() => FindAsync(new() { Text = $"{GeneratedArticles.Word(50)} {GeneratedArticles.Word(500)}" });

    [Benchmark]
    public Task<SearchResult?> PhraseOfCommonWords() => FindAsync(new() { Text = $"\"{GeneratedArticles.Word(2)} {GeneratedArticles.Word(3)}\"" });

    [Benchmark]
    public Task<SearchResult?> KoreanStem() => FindAsync(new() { Text = "가나" });

    [Benchmark]
    public Task<SearchResult?> TwoFilters() => FindAsync(new() { Tag = "tag3", Source = new SourceId(4) });

    private async Task<SearchResult?> FindAsync(ArticleQuery query) => _search is null ? null : await _search.FindAsync(query with { Limit = 20 }, CancellationToken.None);
}
