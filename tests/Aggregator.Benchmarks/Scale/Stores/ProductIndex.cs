using Aggregator.Benchmarks.Scale.Articles;
using Aggregator.Search;
using Aggregator.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Aggregator.Benchmarks.Scale.Stores;

/// <summary>The product's search index; it follows the store only while it is asked to, so that writing is measured without it.</summary>
internal sealed class ProductIndex(LiteDbStore store, string folder, Drafts drafts) : IAsyncDisposable
{
    private const int Found = 20;

    private readonly CancellationTokenSource _stop = new();
    private ArticleIndex? _index;
    private ArticleSearch? _search;
    private Task _following = Task.CompletedTask;

    /// <summary>Follows the store from now on; ends when everything so far can be found.</summary>
    /// <returns>How many changes were missing.</returns>
    public async Task<long> CatchUpAsync()
    {
        if (_index is null)
        {
            _index = new ArticleIndex(store, folder, new SearchOptions(), TimeProvider.System, NullLogger<ArticleIndex>.Instance);
            _search = new ArticleSearch(store, _index, TimeProvider.System);
            _following = _index.FollowAsync(_stop.Token);
        }

        await _index.WaitForAsync(0, CancellationToken.None);
        var before = _index.Seq;
        await _index.WaitForAsync(store.Seq, CancellationToken.None);
        return store.Seq - before;
    }

    public async Task<int> SearchAsync(SearchKind kind)
    {
        if (_search is null)
        {
            throw new InvalidOperationException("The index was not opened.");
        }

        var result = await _search.FindAsync(QueryOf(kind), CancellationToken.None);
        return result is SearchResult.Found { Page.Items.Count: var count } ? count : throw new InvalidOperationException($"{kind}: {result}");
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _following;
        if (_index is not null)
        {
            await _index.DisposeAsync();
        }

        _stop.Dispose();
    }

    private ArticleQuery QueryOf(SearchKind kind)
    {
        var common = new ArticleQuery { Text = drafts.CommonWord, Sort = ArticleSort.Relevance, Limit = Found };
        return kind switch
        {
            SearchKind.CommonWordByRelevance => common,
            SearchKind.CommonWordOfOneSource => common with { Source = new SourceId(7) },
            SearchKind.CommonWordOfOneTag => common with { Tag = "topic 3" },
            SearchKind.CommonWordOfOneMonth => common with { From = drafts.Clock.GetUtcNow().AddDays(-30) },
            SearchKind.CommonWordByDate => common with { Sort = ArticleSort.Published },
            SearchKind.RareWord => common with { Text = Drafts.RareName(1) },
            SearchKind.Phrase => common with { Text = drafts.CommonPhrase },
            SearchKind.KoreanStem => common with { Text = drafts.KoreanWord },
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        };
    }
}
