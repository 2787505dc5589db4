using Aggregator.Feeds;
using Aggregator.Fetching;
using Aggregator.Scheduling;
using Aggregator.Watching;

namespace Aggregator.Ingestion;

/// <summary>Where a source's feed lives by now: redirects and the feed's own word for it, confirmed over fetches.</summary>
public sealed class SourceMoves(Fetcher fetcher, TimeProvider clock)
{
    /// <summary>What is known of a move after a document came. May fetch the address that the feed names, to see that it is a feed; a few times a day at most.</summary>
    public async Task<SourceMove?> SeenAsync(
        Source source, FetchResult.Fetched document, Feed feed, SourcePlace place, CancellationToken cancellationToken)
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

        return await LookAsync(stated, place, cancellationToken) switch
        {
            true => SourceMove.After(known, stated, now, isStated: true),
            false => new SourceMove(stated, 0, now, now, IsStated: true),
            null => known,
        };
    }

    // Not back to where it came from: two feeds that name each other would keep a source moving for ever.
    private static Uri? Stated(Feed feed, Source source, FetchResult.Fetched document) =>
        feed.NewUrl is { IsAbsoluteUri: true, Scheme: "http" or "https" } named && WithoutFragment(named) is var url
            && url != document.Url && !source.IsKnownBy(known => known == url) ? url : null;

    /// <returns>Whether there is a feed; null when the run has waited long enough, and nothing is known.</returns>
    private async Task<bool?> LookAsync(Uri url, SourcePlace place, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(place.CutOff, cancellationToken);
        place.Wait();
        try
        {
            return await IsFeedAsync(url, ending.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return null;
        }
        finally
        {
            await place.WorkAsync(cancellationToken);
        }
    }

    private async Task<bool> IsFeedAsync(Uri url, CancellationToken cancellationToken) =>
        await fetcher.FetchAsync(new FetchRequest(url, FetchKind.Feed, Validators.None), cancellationToken) is FetchResult.Fetched there
        && await FeedParser.ParseAsync(there.Body, there.Headers, there.Url, cancellationToken) is FeedParseResult.Parsed;

    private static Uri WithoutFragment(Uri url) => url.Fragment.Length == 0 ? url : new Uri(url.GetLeftPart(UriPartial.Query));
}
