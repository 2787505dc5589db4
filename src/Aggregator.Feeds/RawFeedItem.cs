namespace Aggregator.Feeds;

/// <summary>One item of a feed before anything is built from it, so that an unchanged one costs a comparison only.</summary>
/// <param name="hash">See <see cref="Hash"/>.</param>
/// <param name="read">Builds the item; called at each <see cref="Read"/>.</param>
public sealed class RawFeedItem(ulong hash, Func<FeedItem> read)
{
    /// <summary>64 bits over the item's content as it was sent, XxHash-like; equal for equal items in any process. Not cryptographic.</summary>
    public ulong Hash { get; } = hash;

    /// <summary>Maps the item; not sanitised. Never throws for what a publisher sent.</summary>
    public FeedItem Read() => read();
}
