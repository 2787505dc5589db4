namespace Aggregator.Feeds;

/// <summary>What an item answers to: the first <c>thr:in-reply-to</c> (RFC 4685), each part an attribute of that name.</summary>
/// <param name="Ref">The id of the item that is answered; null when absent.</param>
/// <param name="Href">Where that item can be read; null when absent.</param>
/// <param name="Type">The media type there; null when absent.</param>
/// <param name="Source">A feed or entry that holds the answered item; null when absent.</param>
public sealed record FeedReply(string? Ref, Uri? Href = null, string? Type = null, Uri? Source = null);
