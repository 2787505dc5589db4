namespace Aggregator.Feeds;

/// <summary>A feed's picture: RSS and RDF <c>image</c>, else <c>itunes:image</c>, a media thumbnail, JSON <c>icon</c>. All but the address is of the first.</summary>
/// <param name="Url">Null when the image has a title only.</param>
/// <param name="Title">Plain text; null when absent.</param>
/// <param name="Link">The page that the picture leads to; null when absent.</param>
/// <param name="Width">Pixels; null when absent.</param>
/// <param name="Height">Pixels; null when absent.</param>
/// <param name="Description">What the link is about; null when absent.</param>
public sealed record FeedImage(Uri? Url, string? Title = null, Uri? Link = null, int? Width = null, int? Height = null, string? Description = null);
