namespace Aggregator.Feeds;

/// <summary>What an item answers to: <c>thr:in-reply-to</c> (RFC 4685).</summary>
/// <param name="Ref">The id of the item that is answered.</param>
/// <param name="Source">A feed or entry that holds the answered item.</param>
public sealed record FeedReply(string? Ref, Uri? Href = null, string? Type = null, Uri? Source = null);
