namespace Aggregator.Feeds;

/// <summary>A link of a feed or an item: <c>atom:link</c>, RSS <c>link</c>; of JSON home_page_url, feed_url, next_url, url and external_url.</summary>
/// <param name="Href">Null when the element gives no address, or one that cannot be followed.</param>
/// <param name="Rel">Atom's <c>rel</c>, "alternate" when the document does not say.</param>
/// <param name="Type">Atom's <c>type</c>, "application/atom+xml" for a self link that does not say; null when absent.</param>
/// <param name="Title">Atom's <c>title</c>; null when absent.</param>
/// <param name="Hreflang">Language of what is linked, as the publisher wrote it; null when absent.</param>
/// <param name="Length">Bytes, 0 among them; null when absent or unreadable.</param>
public sealed record FeedLink(
    Uri? Href, string Rel = FeedLink.Alternate, string? Type = null, string? Title = null, string? Hreflang = null, long? Length = null)
{
    internal const string Alternate = "alternate";

    /// <summary><c>thr:count</c> of a link <c>rel=replies</c> (RFC 4685): answers to be found there; null when absent or no number.</summary>
    public int? ReplyCount { get; init; }

    /// <summary><c>thr:updated</c> of a link <c>rel=replies</c>: when the last answer came; null when absent or unreadable.</summary>
    public DateTimeOffset? RepliesUpdated { get; init; }
}
