namespace Aggregator.Feeds;

/// <summary>An attached file.</summary>
/// <param name="Length">Bytes; null when absent or unreadable.</param>
public sealed record FeedEnclosure(Uri Url, string? Type = null, long? Length = null);
