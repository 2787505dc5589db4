namespace Aggregator.Feeds;

/// <summary><c>podcast:license</c>.</summary>
/// <param name="Name">An SPDX identifier such as "cc-by-4.0", or the licence's name; null when absent.</param>
/// <param name="Url">The licence's text; null when absent.</param>
public sealed record PodcastLicense(string? Name, Uri? Url = null);
