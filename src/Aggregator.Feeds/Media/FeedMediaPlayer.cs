namespace Aggregator.Feeds;

/// <summary><c>media:player</c>: a page that plays a medium.</summary>
/// <param name="Width">Pixels; null when absent.</param>
/// <param name="Height">Pixels; null when absent.</param>
public sealed record FeedMediaPlayer(Uri Url, int? Width = null, int? Height = null);
