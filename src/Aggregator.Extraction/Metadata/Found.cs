namespace Aggregator.Extraction.Metadata;

/// <summary>A value and where it was read.</summary>
/// <param name="Origin">In words, such as "JSON-LD datePublished".</param>
internal sealed record Found<T>(T Value, string Origin);
