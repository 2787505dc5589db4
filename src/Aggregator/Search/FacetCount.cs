namespace Aggregator.Search;

/// <summary>A value and how many of the found articles have it.</summary>
public sealed record FacetCount(string Value, int Count);
