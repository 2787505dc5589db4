namespace Aggregator.Publishing;

/// <summary>The articles as a feed: bytes built once per change and kept, identical while nothing changed.</summary>
public sealed class MergedFeed
{
    /// <summary>The feed of a query, in one format.</summary>
    /// <returns>The document, or why the query cannot be understood.</returns>
    public Task<FeedResult> GetAsync(FeedRequest request, CancellationToken cancellationToken) => throw new NotImplementedException();
}
