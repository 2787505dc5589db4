using Aggregator.Feeds;
using Aggregator.Fetching;

namespace Aggregator.Ingestion;

/// <summary>The flow: what happens to one source in one run, step by step.</summary>
public sealed class SourceIngestion(Fetcher fetcher, NewItems newItems, PageReader pages, FetchLedger ledger)
{
    /// <summary>Fetches, parses, selects, reads and stores; every expected trouble is recorded with the source.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled; slices that were stored stay, the rest comes with the next fetch.</exception>
    public async Task<IngestionReport> RunAsync(Source source, CancellationToken cancellationToken)
    {
        var response = await fetcher.FetchAsync(FetchRequest.ForFeed(source), cancellationToken);
        if (response is not FetchResult.Fetched document)
        {
            return await ledger.RecordAsync(source, response, cancellationToken);
        }

        var parsed = await FeedParser.ParseAsync(document.Body, document.Headers, document.Url, cancellationToken);
        if (parsed is not FeedParseResult.Parsed feed)
        {
            return await ledger.RecordAsync(source, parsed, cancellationToken);
        }

        var items = await newItems.SelectAsync(source, feed.Feed, cancellationToken);    // raw hashes: the unchanged cost nothing
        var articles = await pages.ReadAsync(source, items.New, cancellationToken);      // fetch + extract, bounded in parallel and in time
        var drafts = Fingerprinting.DraftsOf(source, articles);                          // keys and sketches

        // Placed and stored in slices; validators last.
        return await ledger.CommitAsync(source, new FetchedFeed(document, feed, items.Hashes), drafts, cancellationToken);
    }
}
