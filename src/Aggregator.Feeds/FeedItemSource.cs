namespace Aggregator.Feeds;

/// <summary>The feed that an item was taken from, as an aggregated feed says it.</summary>
public sealed record FeedItemSource(string? Title, Uri? Url, string? Id = null, DateTimeOffset? Updated = null);
