namespace Aggregator.Feeds;

/// <summary><c>podcast:funding</c>: where listeners can give money.</summary>
/// <param name="Text">What the link is shown as; null when absent.</param>
public sealed record PodcastFunding(Uri Url, string? Text = null);
