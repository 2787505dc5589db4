namespace Aggregator.Feeds;

/// <summary><c>podcast:chapters</c>: the file that lists the chapters.</summary>
/// <param name="Type">Media type, mostly "application/json+chapters"; null when absent.</param>
public sealed record PodcastChapters(Uri Url, string? Type = null);
