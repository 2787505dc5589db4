namespace Aggregator.Feeds;

/// <summary>A feed's picture: RSS and RDF <c>image</c>, else <c>itunes:image</c>, a media thumbnail, JSON <c>icon</c>.</summary>
/// <param name="Link">The page that the picture leads to.</param>
/// <param name="Width">Pixels; null when absent.</param>
/// <param name="Height">Pixels; null when absent.</param>
public sealed record FeedImage(Uri? Url, string? Title = null, Uri? Link = null, int? Width = null, int? Height = null, string? Description = null);
