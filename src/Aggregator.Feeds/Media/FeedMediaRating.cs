namespace Aggregator.Feeds;

/// <summary><c>media:rating</c>, and <c>media:adult</c> of its first version as "adult" or "nonadult": for whom a medium is.</summary>
/// <param name="Scheme">The vocabulary, such as "urn:mpaa"; null when absent, which the specification reads as "urn:simple".</param>
public sealed record FeedMediaRating(string Value, string? Scheme = null);
