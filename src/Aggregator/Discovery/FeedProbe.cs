using Aggregator.Feeds;
using Aggregator.Fetching;

namespace Aggregator.Discovery;

/// <summary>The requests of one search: each address once, and no more in all than a person would try.</summary>
internal sealed class FeedProbe(Fetcher fetcher)
{
    private const int MaxRequests = 24;

    private readonly HashSet<Uri> _asked = [];
    private readonly HashSet<Uri> _read = [];   // where feeds were in the end: two addresses may lead to one

    /// <summary>Asks for a document.</summary>
    /// <returns>Null when it was asked for before, or enough was.</returns>
    public async Task<FetchResult?> FetchAsync(Uri url, CancellationToken cancellationToken) =>
        _asked.Count < MaxRequests && _asked.Add(url)
            ? await fetcher.FetchAsync(new FetchRequest(url, FetchKind.Feed, Validators.None), cancellationToken)
            : null;

    /// <summary>Asks for an address, and reads what is there.</summary>
    /// <returns>Null when it is no feed, cannot be had, or was found before.</returns>
    public async Task<DiscoveredFeed?> TryAsync(Uri url, string found, CancellationToken cancellationToken) =>
        await FetchAsync(url, cancellationToken) is FetchResult.Fetched document ? await ReadAsync(document, url, found, cancellationToken) : null;

    /// <summary>Reads a fetched document.</summary>
    /// <returns>Null when it is no feed, or was found before.</returns>
    public async Task<DiscoveredFeed?> ReadAsync(FetchResult.Fetched document, Uri asked, string found, CancellationToken cancellationToken)
    {
        var parsed = await FeedParser.ParseAsync(document.Body, document.Headers, document.Url, cancellationToken);
        return parsed is FeedParseResult.Parsed { Feed: var feed } && _read.Add(document.Url)
            ? new DiscoveredFeed(document.MovedTo ?? asked, feed.Title, feed.FormatName, feed.Items.Count, found)
            : null;
    }
}
