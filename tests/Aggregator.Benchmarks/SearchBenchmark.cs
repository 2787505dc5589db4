using Aggregator.Search;
using BenchmarkDotNet.Attributes;

namespace Aggregator.Benchmarks;

/// <summary>Twenty hits out of many articles of 700 words. In one process: each benchmark in its own would fill the index anew, two minutes at a time.</summary>
[InProcess]
[MemoryDiagnoser]
[MedianColumn]
[WarmupCount(3)]
[IterationCount(9)]
public class SearchBenchmark
{
    private static readonly string Common = GeneratedArticles.Word(150);   // in a third of the articles

    private ArticleSearch? _search;

    [Params(20_000, 100_000)]
    public int Articles { get; set; }

    [GlobalSetup]
    public async Task FillTheIndexAsync() => _search = (await FilledIndex.OfAsync(Articles)).Search;

    [Benchmark(Baseline = true)]
    public Task<SearchResult?> CommonWordByRelevance() => FindAsync(new() { Text = Common, Sort = ArticleSort.Relevance });

    [Benchmark]
    public Task<SearchResult?> CommonWordOfOneSource() => FindAsync(new() { Text = Common, Source = new SourceId(4), Sort = ArticleSort.Relevance });

    [Benchmark]
    public Task<SearchResult?> CommonWordOfOneTag() => FindAsync(new() { Text = Common, Tag = "tag3", Sort = ArticleSort.Relevance });

    [Benchmark]
    public Task<SearchResult?> CommonWordByTime() => FindAsync(new() { Text = Common });

    [Benchmark]
    public Task<SearchResult?> CommonWordMarked() => FindAsync(new() { Text = Common, Sort = ArticleSort.Relevance, Highlight = true });

    [Benchmark]
    public Task<SearchResult?> CommonWordCounted() =>
        FindAsync(new() { Text = Common, Sort = ArticleSort.Relevance, Facets = [ArticleFacet.Source, ArticleFacet.Tag, ArticleFacet.Language, ArticleFacet.Day] });

    [Benchmark]
    public Task<SearchResult?> RareWord() => FindAsync(new() { Text = GeneratedArticles.Word(20_000) });

    [Benchmark]
    public Task<SearchResult?> TwoWords() => FindAsync(new() { Text = $"{Common} {GeneratedArticles.Word(500)}", Sort = ArticleSort.Relevance });

    [Benchmark]
    public Task<SearchResult?> PhraseOfCommonWords() => FindAsync(new() { Text = $"\"{GeneratedArticles.Word(2)} {GeneratedArticles.Word(3)}\"" });

    [Benchmark]
    public Task<SearchResult?> KoreanStem() => FindAsync(new() { Text = "가나" });

    [Benchmark]
    public Task<SearchResult?> TwoFilters() => FindAsync(new() { Tag = "tag3", Source = new SourceId(4) });

    private async Task<SearchResult?> FindAsync(ArticleQuery query) => _search is null ? null : await _search.FindAsync(query with { Limit = 20 }, CancellationToken.None);
}
