namespace Aggregator.Feeds;

/// <summary>The feed that a <see cref="PublishedEntry"/> was taken from: <c>atom:source</c>, RSS <c>source</c>, JSON <c>_source</c>.</summary>
/// <param name="Id">The feed's own id, or its address.</param>
/// <param name="Title">Plain text.</param>
/// <param name="Updated">When that feed last changed.</param>
/// <param name="Url">Its page for people; null when unknown.</param>
/// <param name="FeedUrl">Where it is served; null when unknown.</param>
public sealed record PublishedSource(string Id, string Title, DateTimeOffset Updated, Uri? Url = null, Uri? FeedUrl = null);
