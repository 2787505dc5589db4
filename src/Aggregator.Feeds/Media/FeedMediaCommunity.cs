namespace Aggregator.Feeds;

/// <summary><c>media:community</c>: what the audience makes of a medium.</summary>
/// <param name="Stars"><c>media:starRating average</c>; null when absent.</param>
/// <param name="Ratings"><c>media:starRating count</c>; null when absent.</param>
/// <param name="LeastStars"><c>media:starRating min</c>; null when absent.</param>
/// <param name="MostStars"><c>media:starRating max</c>; null when absent.</param>
/// <param name="Views"><c>media:statistics views</c>; null when absent.</param>
/// <param name="Favorites"><c>media:statistics favorites</c>; null when absent.</param>
public sealed record FeedMediaCommunity(
    double? Stars = null, long? Ratings = null, double? LeastStars = null, double? MostStars = null, long? Views = null, long? Favorites = null);
