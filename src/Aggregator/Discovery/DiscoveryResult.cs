using Aggregator.Fetching;

namespace Aggregator.Discovery;

/// <summary>What discovery gave.</summary>
public abstract record DiscoveryResult
{
    private DiscoveryResult() { }   // closed: only the cases below

    /// <summary>At least one feed.</summary>
    public sealed record Found(IReadOnlyList<DiscoveredFeed> Feeds) : DiscoveryResult;

    /// <summary>None.</summary>
    /// <param name="Error">Null when the address answered, but announces no feed.</param>
    public sealed record Nothing(FetchError? Error, string Message) : DiscoveryResult;
}
