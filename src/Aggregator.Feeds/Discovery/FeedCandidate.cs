namespace Aggregator.Feeds.Discovery;

/// <summary>An address where a feed probably is. Only fetching and parsing it can tell.</summary>
/// <param name="Url">Absolute, http or https.</param>
/// <param name="Title">As announced, or the words of the link; the feed's own title when the document is the feed. Null when nothing is said.</param>
/// <param name="Format">As announced, or as the address says; null when neither does.</param>
/// <param name="IsForComments">A feed of what readers wrote, such as WordPress announces beside the articles. Such ones come last.</param>
public sealed record FeedCandidate(Uri Url, string? Title, FeedFormat? Format, FeedClue Clue, bool IsForComments = false);
