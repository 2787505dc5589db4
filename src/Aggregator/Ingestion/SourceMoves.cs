using Aggregator.Feeds;
using Aggregator.Fetching;
using Aggregator.Watching;

namespace Aggregator.Ingestion;

/// <summary>Where a source's feed lives by now: redirects and the feed's own word for it, confirmed over fetches.</summary>
public sealed class SourceMoves(Fetcher fetcher, TimeProvider clock)
{
    /// <summary>What is known of a move after a document came. May fetch the address that the feed names, to see that it is a feed; a few times a day at most.</summary>
    public async Task<SourceMove?> SeenAsync(Source source, FetchResult.Fetched document, Feed feed, CancellationToken cancellationToken)
    {
        var (known, now) = (source.State.Move, clock.GetUtcNow());
        if (document.MovedTo is { } redirected)
        {
            return SourceMove.After(known, WithoutFragment(redirected), now);
        }

        if (Stated(feed, source, document) is not { } stated)
        {
            return null;
        }

        if (known is not null && known.Target == stated && !known.IsToBeChecked(now))
        {
            return known;
        }

        return await IsFeedAsync(stated, cancellationToken) ? SourceMove.After(known, stated, now, isStated: true) : new SourceMove(stated, 0, now, now, IsStated: true);
    }

    // Not back to where it came from: two feeds that name each other would keep a source moving for ever.
    private static Uri? Stated(Feed feed, Source source, FetchResult.Fetched document) =>
        feed.NewUrl is { IsAbsoluteUri: true, Scheme: "http" or "https" } named && WithoutFragment(named) is var url
            && url != document.Url && !source.IsKnownBy(known => known == url) ? url : null;

    private async Task<bool> IsFeedAsync(Uri url, CancellationToken cancellationToken) =>
        await fetcher.FetchAsync(new FetchRequest(url, FetchKind.Feed, Validators.None), cancellationToken) is FetchResult.Fetched there
        && await FeedParser.ParseAsync(there.Body, there.Headers, there.Url, cancellationToken) is FeedParseResult.Parsed;

    private static Uri WithoutFragment(Uri url) => url.Fragment.Length == 0 ? url : new Uri(url.GetLeftPart(UriPartial.Query));
}
