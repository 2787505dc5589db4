namespace Aggregator.Search;

/// <summary>What the index answers.</summary>
/// <param name="Hits">The first ones of the order.</param>
/// <param name="Facets">Null when nothing was to be counted.</param>
internal sealed record FoundArticles(IReadOnlyList<HitKey> Hits, ArticleFacets? Facets);
