namespace Aggregator.Feeds;

/// <summary>An entry that the publisher has taken back: <c>at:deleted-entry</c> of Atom (RFC 6721).</summary>
/// <param name="Ref">The atom:id of the entry (<c>ref</c>).</param>
/// <param name="When">When it was taken back (<c>when</c>); null when absent or unreadable.</param>
/// <param name="By">Who did it (<c>at:by</c>); null when absent.</param>
/// <param name="Comment">Why, in plain text (<c>at:comment</c>); null when absent.</param>
public sealed record FeedTombstone(string Ref, DateTimeOffset? When = null, FeedPerson? By = null, string? Comment = null);
