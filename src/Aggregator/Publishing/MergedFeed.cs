using Aggregator.Search;
using Aggregator.Storage;
using Microsoft.Extensions.Logging;

namespace Aggregator.Publishing;

/// <summary>The articles as a feed: bytes built once per change and kept, identical while nothing changed.</summary>
/// <param name="publicAddress">Where the outside reaches us, as configured; asked for at every building.</param>
public sealed class MergedFeed(
    ArticleSearch search, IArticleStore store, Current<PublishingOptions> options, Func<Uri> publicAddress, TimeProvider time, ILogger<MergedFeed> log)
{
    private const int MaxFeeds = 64;
    private const long MaxBytes = 256L * 1024 * 1024;

    private static readonly TimeSpan RebuildEvery = TimeSpan.FromSeconds(1);   // under a busy import, a feed is a second behind and not always being built

    private readonly FeedCache _cache = new(MaxFeeds, MaxBytes);
    private readonly FeedSelection _selection = new(search);

    /// <summary>The feed of a query, in one format. While nothing changed, the very same document; when something did, one at most a second behind.</summary>
    /// <returns>The document, or why the query cannot be understood.</returns>
    public async Task<FeedResult> GetAsync(FeedRequest request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        var feed = request with { Query = request.Query with { Sort = ArticleSort.Entered, Limit = 1, Cursor = null } };
        var place = _cache.PlaceOf(feed);
        if (await FreshAsync(place, cancellationToken) is { } kept)
        {
            return new FeedResult.Built(kept);
        }

        await place.Building.WaitAsync(cancellationToken);
        try
        {
            return await FreshAsync(place, cancellationToken) is { } built ? new FeedResult.Built(built) : await BuildAsync(place, cancellationToken);
        }
        finally
        {
            place.Building.Release();
        }
    }

    private async Task<FeedDocument?> FreshAsync(FeedCache.Place place, CancellationToken cancellationToken)
    {
        if (place.Built is not { } built || !ReferenceEquals(built.Options, options.Value))
        {
            return null;
        }

        var isFresh = time.GetElapsedTime(built.At) < RebuildEvery || built.Seq == await search.SeqAsync(place.Request.Query, cancellationToken);
        return isFresh ? built.Document : null;
    }

    private async Task<FeedResult> BuildAsync(FeedCache.Place place, CancellationToken cancellationToken)
    {
        var (request, current, at) = (place.Request, options.Value, time.GetTimestamp());
        var seq = await search.SeqAsync(request.Query, cancellationToken);   // before the articles: one that enters meanwhile is only read twice
        switch (await _selection.SelectAsync(request.Query, current, cancellationToken))
        {
            case SearchResult.BadQuery wrong:
                _cache.Forget(place);
                return new FeedResult.BadQuery(wrong.Member, wrong.Message, wrong.Position);
            case SearchResult.Found { Page.Items: var articles }:
                var document = await WriteAsync(request, current, articles, place.Built, seq, cancellationToken);
                _cache.Keep(place, new BuiltFeed(document, current, seq, at));
                return new FeedResult.Built(document);
            default:
                throw new InvalidOperationException("A search result of a kind that there is not.");
        }
    }

    /// <summary>The document there was, when its bytes come out once more: what is compressed stays compressed, and who holds it may compare by reference.</summary>
    private async Task<FeedDocument> WriteAsync(
        FeedRequest request, PublishingOptions current, IReadOnlyList<Article> articles, BuiltFeed? before, long seq, CancellationToken cancellationToken)
    {
        var composer = new FeedComposer(await store.SourcesAsync(cancellationToken), current, publicAddress());
        var identity = await store.IdentityAsync(cancellationToken);
        var raw = FeedBytes.Write(composer.Compose(request, identity.Id, articles), request.Format);
        if (before is not null && before.Document.Raw.Span.SequenceEqual(raw.Span))
        {
            log.FeedUnchanged(request.Address, request.Format, seq);
            return before.Document;
        }

        log.FeedBuilt(request.Address, request.Format, articles.Count, raw.Length, seq);
        return FeedBytes.Document(raw, request.Format, ChangedOf(articles, current, before));
    }

    // Other options change the bytes although no article changed: who asks by date alone must hear of it, and the date never goes back.
    private DateTimeOffset ChangedOf(IReadOnlyList<Article> articles, PublishingOptions current, BuiltFeed? before)
    {
        var changed = FeedComposer.ChangedOf(articles);
        var least = before is null ? changed : ReferenceEquals(before.Options, current) ? before.Document.LastModified : time.GetUtcNow();
        return changed > least ? changed : least;
    }
}
