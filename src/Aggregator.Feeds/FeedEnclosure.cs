namespace Aggregator.Feeds;

/// <summary>An attached file: RSS <c>enclosure</c>, Atom <c>link rel=enclosure</c>, <c>enc:enclosure</c>, JSON <c>attachments</c>.</summary>
/// <param name="Type">Media type: <c>type</c>, JSON <c>mime_type</c>; null when absent.</param>
/// <param name="Length">
/// Bytes: <c>length</c>, JSON <c>size_in_bytes</c>. Null when absent, unreadable or 0, for publishers who do not know it write 0, as RSS demands a number.
/// </param>
/// <param name="Title">Atom <c>title</c>, JSON <c>title</c>; null when absent. JSON attachments of one title are one thing in several formats.</param>
/// <param name="Duration">JSON <c>duration_in_seconds</c>; null when absent, and in all other formats, whose <c>itunes:duration</c> is the item's.</param>
public sealed record FeedEnclosure(Uri Url, string? Type = null, long? Length = null, string? Title = null, TimeSpan? Duration = null);
