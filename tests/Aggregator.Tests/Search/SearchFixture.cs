using Aggregator.Search;
using Aggregator.Storage;
using Microsoft.Extensions.Logging.Testing;

namespace Aggregator.Tests.Search;

/// <summary>A store in memory and a real index in a throw-away folder, followed until the test ends.</summary>
internal sealed class SearchFixture : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private ArticleIndex? _index;
    private Task _following = Task.CompletedTask;

    public ArticlesInMemory Store { get; init; } = new();

    public FakeLogCollector Log { get; } = new();

    public string Folder { get; init; } = Directory.CreateTempSubdirectory("aggregator-index-").FullName;

    public bool KeepFolder { get; init; }

    public SearchOptions Options { get; init; } = new();

    public ArticleIndex Index => _index ??= Start();

    public ArticleSearch Search => field ??= new ArticleSearch(Store, Index, TimeProvider.System);

    public static CancellationToken Soon => new CancellationTokenSource(TimeSpan.FromSeconds(30)).Token;

    public async Task<ArticlePage> FindAsync(ArticleQuery query)
    {
        await Index.WaitForAsync(Store.Seq, Soon);
        return Assert.IsType<SearchResult.Found>(await Search.FindAsync(query, Soon)).Page;
    }

    public async Task<IReadOnlyList<string>> TitlesAsync(string text) => await TitlesAsync(new ArticleQuery { Text = text });

    public async Task<IReadOnlyList<string>> TitlesAsync(ArticleQuery query) => [.. (await FindAsync(query)).Items.Select(article => article.Content.Title)];

    public async Task<SearchResult.BadQuery> RefusalAsync(ArticleQuery query) => Assert.IsType<SearchResult.BadQuery>(await Search.FindAsync(query, Soon));

    public async Task LoggedAsync(string message)
    {
        var deadline = Soon;
        while (!Log.GetSnapshot().Any(record => record.Message == message))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), deadline);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _following;
        await Index.DisposeAsync();
        _stop.Dispose();
        if (!KeepFolder)
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    private ArticleIndex Start()
    {
        var index = new ArticleIndex(Store, Folder, Options, TimeProvider.System, new FakeLogger<ArticleIndex>(Log));
        _following = index.FollowAsync(_stop.Token);
        return index;
    }
}
