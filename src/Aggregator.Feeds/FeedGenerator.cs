namespace Aggregator.Feeds;

/// <summary>The software that wrote the feed: <c>generator</c>, <c>admin:generatorAgent</c>.</summary>
public sealed record FeedGenerator(string? Name, Uri? Url = null, string? Version = null);
