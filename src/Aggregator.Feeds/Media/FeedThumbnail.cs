namespace Aggregator.Feeds;

/// <summary>A small picture that stands for a medium: <c>media:thumbnail</c>.</summary>
/// <param name="Width">Pixels; null when absent.</param>
/// <param name="Height">Pixels; null when absent.</param>
/// <param name="Time">The moment of the video that it shows, from its beginning; null when absent or unreadable.</param>
public sealed record FeedThumbnail(Uri Url, int? Width = null, int? Height = null, TimeSpan? Time = null);
