namespace Aggregator.Feeds;

/// <summary>The software that wrote the feed: <c>generator</c>, <c>admin:generatorAgent</c>.</summary>
/// <param name="Name">The text of RSS and Atom <c>generator</c>, the address of <c>admin:generatorAgent</c>; null when absent.</param>
/// <param name="Url">Atom <c>uri</c>, Atom 0.3 <c>url</c>, the address of <c>admin:generatorAgent</c>; null when absent.</param>
/// <param name="Version">Atom <c>version</c>; null when absent.</param>
public sealed record FeedGenerator(string? Name, Uri? Url = null, string? Version = null);
