namespace Aggregator.Feeds;

/// <summary>A category: the term, the vocabulary it comes from, and what people are shown.</summary>
public sealed record FeedCategory(string Term, string? Scheme = null, string? Label = null);
