namespace Aggregator.Search;

/// <summary>All that a query finds, counted; not its page alone.</summary>
/// <param name="Total">How many articles there are.</param>
/// <param name="Counts">By what was asked for, the most frequent values first. An article may have several values or none.</param>
public sealed record ArticleFacets(int Total, IReadOnlyDictionary<ArticleFacet, IReadOnlyList<FacetCount>> Counts);
