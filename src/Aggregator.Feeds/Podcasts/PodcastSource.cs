namespace Aggregator.Feeds;

/// <summary><c>podcast:source</c>: one place to get a rendition from.</summary>
/// <param name="Uri">As written, since it may be "ipfs:…" or a magnet; nothing here is fit to be followed unseen.</param>
/// <param name="ContentType">The media type there when it is another, such as "application/x-bittorrent"; null when absent.</param>
public sealed record PodcastSource(string Uri, string? ContentType = null);
