using System.Globalization;
using Aggregator.Benchmarks.Scale;
using Aggregator.Benchmarks.Scale.Articles;
using Aggregator.Benchmarks.Scale.Measuring;
using Aggregator.Search;
using Microsoft.Extensions.Logging.Abstractions;

namespace Aggregator.Benchmarks.Search;

/// <summary>An index of generated articles: filled, searched, and added to.</summary>
internal sealed class SearchRun : IAsyncDisposable
{
    private const int Found = 20;
    private const int Entering = 20;
    private const int WarmUp = 60;

    private readonly GeneratedStore _store;
    private readonly ArticleIndex _index;
    private readonly ArticleSearch _search;
    private readonly Drafts _drafts;
    private readonly int _articles;
    private readonly string _folder;
    private readonly Progress _progress;
    private Task _following = Task.CompletedTask;

    public SearchRun(Drafts drafts, int articles, string folder, Progress progress)
    {
        (_drafts, _articles, _folder, _progress) = (drafts, articles, folder, progress);
        _store = new GeneratedStore(drafts, articles);
        _index = new ArticleIndex(_store, folder, new SearchOptions { CommitEvery = TimeSpan.FromSeconds(10) }, TimeProvider.System, NullLogger<ArticleIndex>.Instance);
        _search = new ArticleSearch(_store, _index, TimeProvider.System);
    }

    /// <summary>Indexes all; making the articles is measured apart and taken off.</summary>
    public async Task FillAsync()
    {
        const int sample = 2_000;
        var making = await Cost.OfAsync(() => _store.ChangesAsync(0, sample, CancellationToken.None));
        var filling = await Cost.OfAsync(async () =>
        {
            _following = _index.FollowAsync(CancellationToken.None);
            while (_index.Seq < _store.Seq)
            {
                await Task.WhenAny(_index.WaitForAsync(_store.Seq, CancellationToken.None), Task.Delay(TimeSpan.FromSeconds(1)));
                _progress.Tell($"{_index.Seq:#,0} indexed");
            }
        });
        await Task.Delay(TimeSpan.FromSeconds(15));   // the last commit and its merges
        var cpu = (filling.Cpu.TotalMilliseconds / _articles) - (making.Cpu.TotalMilliseconds / sample);
        var (bytes, files) = (new DirectoryInfo(_folder).EnumerateFiles().Sum(file => file.Length), Directory.EnumerateFiles(_folder).Count());
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{_articles:#,0} articles indexed in {filling.Wall.TotalSeconds:0} s, {cpu:0.00} ms CPU and {bytes / _articles:#,0} bytes each ({files} files); {InMemory()}\n"));
    }

    /// <summary>Asks each question some hundred times.</summary>
    public async Task SearchAsync()
    {
        Console.WriteLine($"| top {Found} | p50 ms | p99 ms | KB allocated | found |\n| --- | --- | --- | --- | --- |");
        await WarmUpAsync();
        foreach (var (name, query, extras) in Queries())
        {
            var total = await CountAsync(query);
            var latency = await Latency.OfAsync(_ => FindAsync(query, extras));
            var before = GC.GetAllocatedBytesForCurrentThread();
            await FindAsync(query, extras);   // all of it on this thread
            var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / 1024.0;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {name} | {Figure.Short(latency.Median.TotalMilliseconds)} | {Figure.Short(latency.P99.TotalMilliseconds)} | {Figure.Short(allocated)} | {total:#,0} |"));
        }

        Console.WriteLine($"\nafter all that: {InMemory()}");
    }

    /// <summary>Lets articles enter one by one, and waits for each until it can be found.</summary>
    public async Task EnterAsync()
    {
        var taken = new List<TimeSpan>();
        for (var i = 0; i < Entering; i++)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(170 * i % 700));   // at any moment of what the index does
            var started = TimeProvider.System.GetTimestamp();
            await _index.WaitForAsync(_store.Add(), CancellationToken.None);
            taken.Add(TimeProvider.System.GetElapsedTime(started));
        }

        taken.Sort();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"a new article can be found after {taken[Entering / 2].TotalMilliseconds:0} ms (p50 of {Entering}; the slowest {taken[^1].TotalMilliseconds:0} ms)"));
    }

    public async ValueTask DisposeAsync()
    {
        await _index.DisposeAsync();
        await _following;
    }

    private static string InMemory() => string.Create(CultureInfo.InvariantCulture, $"{Memory.Managed():0} MB held, working set {Memory.WorkingSet():0} MB");

    // Else the first questions would measure the compiler.
    private async Task WarmUpAsync()
    {
        foreach (var (_, query, extras) in Queries())
        {
            for (var i = 0; i < WarmUp; i++)
            {
                await FindAsync(query, extras);
            }
        }
    }

    private IEnumerable<(string Name, ArticleQuery Query, FoundExtras Extras)> Queries()
    {
        var common = new ArticleQuery { Text = _drafts.CommonWord, Sort = ArticleSort.Relevance };
        var month = _drafts.Clock.Of(_articles).AddDays(-30);
        return
        [
            ("a common word, by relevance", common, FoundExtras.None),
            ("the same, of one source", common with { Source = new SourceId(7) }, FoundExtras.None),
            ("the same, of one tag", common with { Tag = "topic 3" }, FoundExtras.None),
            ("the same, of the last month", common with { From = month }, FoundExtras.None),
            ("the same, of one tag and language, the last month", common with { Tag = "topic 3", Language = "en", From = month }, FoundExtras.None),
            ("the same, marked", common, new() { Highlight = true }),
            ("the same, counted by source, tag, language and day", common, new() { Facets = Enum.GetValues<ArticleFacet>() }),
            ("the same, by entering", common with { Sort = ArticleSort.Entered }, FoundExtras.None),
            ("the same, by publication", common with { Sort = ArticleSort.Published }, FoundExtras.None),
            ("a rare name", common with { Text = Drafts.RareName(1) }, FoundExtras.None),
            ("two common words", common with { Text = $"{_drafts.CommonWord} {_drafts.OtherCommonWord}" }, FoundExtras.None),
            ("one of them or the other", common with { Text = $"{_drafts.CommonWord} OR {_drafts.OtherCommonWord}" }, FoundExtras.None),
            ("a phrase", common with { Text = _drafts.CommonPhrase }, FoundExtras.None),
            ("a word's beginning, three letters", common with { Text = $"{_drafts.CommonWord[..3]}*" }, FoundExtras.None),
            ("a word's beginning, one letter", common with { Text = $"{_drafts.CommonWord[..1]}*" }, FoundExtras.None),
            ("a Korean stem", common with { Text = _drafts.KoreanWord }, FoundExtras.None),
            ("no words: a tag and a language, by entering", new() { Tag = "topic 3", Language = "en" }, FoundExtras.None),
            ("no words: a tag, by publication", new() { Tag = "topic 3", Sort = ArticleSort.Published }, FoundExtras.None),
        ];
    }

    private async Task<int> CountAsync(ArticleQuery query) => (await FindAsync(query, new() { Facets = [ArticleFacet.Day] })).Facets?.Total ?? 0;

    private async Task<SearchResult.Found> FindAsync(ArticleQuery query, FoundExtras extras) =>
        await _search.FindAsync(query with { Limit = Found }, extras, CancellationToken.None) is SearchResult.Found found ? found
        : throw new InvalidOperationException($"The search refused {query}.");
}
