using Aggregator.Search;
using Aggregator.Tests;
using Microsoft.Extensions.Logging.Abstractions;

namespace Aggregator.Benchmarks;

/// <summary>An index of generated articles over a store in memory, so that what is measured is the index and the way to it. Filled once for all benchmarks of a process.</summary>
internal sealed class FilledIndex
{
    private static readonly Dictionary<int, Lazy<Task<FilledIndex>>> BySize = new[] { 20_000, 100_000 }.ToDictionary(size => size, size => new Lazy<Task<FilledIndex>>(() => FillAsync(size)));

    private FilledIndex(ArticleSearch search) => Search = search;

    public ArticleSearch Search { get; }

    public static Task<FilledIndex> OfAsync(int articles) => BySize[articles].Value;

    private static async Task<FilledIndex> FillAsync(int articles)
    {
        var store = new ArticlesInMemory();
        var random = new Random(42);
        for (var i = 0; i < articles; i++)
        {
            var article = GeneratedArticles.Article(random, i);
            store.Put(article with { Content = article.Content with { Html = "" } });   // the index never reads it, and the store is memory
        }

        var folder = Directory.CreateTempSubdirectory("aggregator-index-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        var index = new ArticleIndex(store, folder, new SearchOptions { CommitEvery = TimeSpan.FromSeconds(10) }, TimeProvider.System, NullLogger<ArticleIndex>.Instance);
        var started = TimeProvider.System.GetTimestamp();
        _ = index.FollowAsync(CancellationToken.None);
        await index.WaitForAsync(store.Seq, CancellationToken.None);
        var took = TimeProvider.System.GetElapsedTime(started);
        await Task.Delay(TimeSpan.FromSeconds(15));   // the last commit and its merges
        var bytes = new DirectoryInfo(folder).EnumerateFiles().Sum(file => file.Length);
        Console.WriteLine($"// {articles} articles indexed in {took.TotalSeconds:F1} s, {took.TotalMilliseconds / articles:F3} ms each, {bytes / articles} bytes each");
        return new FilledIndex(new ArticleSearch(store, index, TimeProvider.System));
    }
}
