using Aggregator.Ingestion;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Storage;

/// <summary>What any store must do, whatever it is made of: every implementation runs all parts of it, and is known here by the two seams alone.</summary>
public abstract class StoreContract : IAsyncLifetime
{
    private StoreUnderContract? _store;

    protected FakeTimeProvider Time { get; } = new(GivenDraft.Noon);

    protected CancellationToken Token => CancellationToken.None;

    protected ISourceStore Writer => Opened.Writer;

    protected IArticleStore Reader => Opened.Reader;

    protected SourceId Source { get; private set; }

    private StoreUnderContract Opened => _store ?? throw new InvalidOperationException("The test has not begun.");

    /// <summary>Makes an empty store that goes by a clock.</summary>
    protected abstract StoreUnderContract Open(TimeProvider time);

    public async Task InitializeAsync()
    {
        _store = Open(Time);
        Source = await NewSource("https://news.test/feed.xml");
    }

    public async Task DisposeAsync() => await Opened.Closing.DisposeAsync();

    protected async Task<SourceId> NewSource(string url) => (await Writer.AddAsync(new Uri(url), new SourceSettings(), Token)).Source.Id;

    protected Task<SliceReport> Commit(params ArticleDraft[] drafts) => Writer.CommitAsync(new FetchSlice(drafts.Length == 0 ? Source : drafts[0].Source, drafts, null), Token);

    protected async Task<IReadOnlyList<Article>> List(ListingScope scope, ListingOrder order = ListingOrder.Entered) =>
        (await Reader.ListAsync(new ArticleListing(scope, order, null, 1000), Token)).Items;

    protected Task<IReadOnlyList<Article>> All() => List(new ListingScope.All());

    protected async Task<Article> Only() => Assert.Single(await All());

    protected async Task<IReadOnlyList<ArticleChange>> AllChanges()
    {
        var all = new List<ArticleChange>();
        while (await Reader.ChangesAsync(all.Count == 0 ? 0 : all[^1].Seq, 3, Token) is { Count: > 0 } some)
        {
            all.AddRange(some);
        }

        return all;
    }

    protected static SourceState StateDue(DateTimeOffset next) => new() { NextFetch = next, NextFetchReason = "test", FeedTitle = "News" };
}
