namespace Aggregator.Search;

/// <summary>Counts what found articles have.</summary>
internal static class FacetCounting
{
    /// <summary>By each of the facets.</summary>
    /// <param name="limit">Values of each at most.</param>
    public static ArticleFacets Of(FoundSet found, SegmentOrders.Cache orders, IEnumerable<ArticleFacet> facets, int limit) =>
        new(found.Count, facets.Distinct().ToDictionary(facet => facet, facet => facet switch
        {
            ArticleFacet.Source => TermCounts.Of(found.Segments, IndexFields.Source, limit),
            ArticleFacet.Tag => TermCounts.Of(found.Segments, IndexFields.Tag, limit),
            ArticleFacet.Language => TermCounts.Of(found.Segments, IndexFields.Language, limit),
            _ => DayCounts.Of(found.Segments, orders, limit),
        }));
}
