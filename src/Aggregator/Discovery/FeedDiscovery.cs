namespace Aggregator.Discovery;

/// <summary>Finds the feeds of a site.</summary>
public sealed class FeedDiscovery
{
    /// <summary>Fetches the address: the feed itself, the feeds its page announces, and well-known paths of its host when it announces none.</summary>
    public Task<DiscoveryResult> FindAsync(Uri address, CancellationToken cancellationToken) => throw new NotImplementedException();
}
