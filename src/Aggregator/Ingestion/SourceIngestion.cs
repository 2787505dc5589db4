using System.Diagnostics;
using Aggregator.Feeds;
using Aggregator.Fetching;
using Aggregator.Scheduling;

namespace Aggregator.Ingestion;

/// <summary>The flow: what happens to one source in one run, step by step.</summary>
public sealed class SourceIngestion(Fetcher fetcher, NewItems newItems, PageReader pages, SourceMoves moves, FetchLedger ledger, IngestionMetrics metrics)
{
    /// <summary>Fetches, parses, selects, reads and stores; every expected trouble is recorded with the source.</summary>
    /// <param name="place">What the run holds; left by the caller.</param>
    /// <exception cref="OperationCanceledException">
    /// The token was cancelled: slices that were stored stay, the rest comes with the next fetch. Or the place was cut off before the origin answered.
    /// </exception>
    public async Task<IngestionReport> RunAsync(Source source, SourcePlace place, CancellationToken cancellationToken)
    {
        using var room = fetcher.OpenRoom();
        var response = await FetchAsync(source, room, place, cancellationToken);
        if (response is not FetchResult.Fetched document)
        {
            return await ledger.RecordAsync(source, response, cancellationToken);
        }

        await place.WorkAsync(cancellationToken);
        var parsed = await ParseAsync(document, cancellationToken);
        if (parsed is not FeedParseResult.Parsed feed)
        {
            return await ledger.RecordAsync(source, parsed, cancellationToken);
        }

        var items = await newItems.SelectAsync(source, feed.Feed, cancellationToken);    // raw hashes: the unchanged cost nothing
        metrics.Selected(items.New.Count, feed.Feed.Items.Count - items.New.Count);
        room.Dispose();                                                                  // pages may take minutes: nobody is to wait for these bytes
        var articles = await ReadPagesAsync(source, items.New, place, cancellationToken);   // fetch + extract, bounded in parallel and in time
        var drafts = Fingerprinting.DraftsOf(source, articles);                          // keys and sketches
        var move = await moves.SeenAsync(source, document, feed.Feed, place, cancellationToken);   // redirects, or the feed's own word

        // Placed and stored in slices; validators last.
        var report = await CommitAsync(source, new FetchedFeed(document, feed, items.Hashes, move), drafts, cancellationToken);
        metrics.Placed(report.Articles);
        return report;
    }

    /// <summary>Puts a source off whose host wants to be left alone.</summary>
    /// <returns>Whether it was put off; its claim has ended then.</returns>
    public async Task<bool> PutOffIfHeldAsync(Source source, CancellationToken cancellationToken)
    {
        if (fetcher.HeldUntil(source.Url) is not { } until)
        {
            return false;
        }

        await ledger.PutOffAsync(source, until, $"several feeds of {source.Url.Host} answered \"too often\" or \"not now\", Retry-After until {Scheduling.Words.Of(until)}", cancellationToken);
        return true;
    }

    private async Task<FetchResult> FetchAsync(Source source, BodyRoom room, SourcePlace place, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(place.CutOff, cancellationToken);
        var response = await fetcher.FetchAsync(FetchRequest.ForFeed(source) with { Room = room }, patience.Token);
        place.Answered();
        return response;
    }

    private static async Task<FeedParseResult> ParseAsync(FetchResult.Fetched document, CancellationToken cancellationToken)
    {
        using var span = Step("parse");
        return await FeedParser.ParseAsync(document.Body, document.Headers, document.Url, cancellationToken);
    }

    private async Task<IReadOnlyList<ReadArticle>> ReadPagesAsync(
        Source source, IReadOnlyList<NewItem> items, SourcePlace place, CancellationToken cancellationToken)
    {
        using var span = Step("pages")?.SetTag("aggregator.items", items.Count);
        var articles = await pages.ReadAsync(source, items, place, cancellationToken);
        await place.WorkAsync(cancellationToken);   // it was left for the first page that was asked for
        return articles;
    }

    private async Task<IngestionReport> CommitAsync(
        Source source, FetchedFeed fetched, IReadOnlyList<ArticleDraft> drafts, CancellationToken cancellationToken)
    {
        using var span = Step("commit")?.SetTag("aggregator.articles", drafts.Count);
        return await ledger.CommitAsync(source, fetched, drafts, cancellationToken);
    }

    private static Activity? Step(string name) => AggregatorMeter.Activities.StartActivity(name);
}
