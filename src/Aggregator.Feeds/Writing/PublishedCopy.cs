namespace Aggregator.Feeds;

/// <summary>Another place that carries the same article.</summary>
/// <param name="Title">The name of the source, plain text.</param>
/// <param name="Url">The article's page there.</param>
public sealed record PublishedCopy(string Title, Uri Url);
