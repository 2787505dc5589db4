namespace Aggregator.Search;

/// <summary>What an answer is to carry besides its page. Apart from the query, which is a value by itself: feeds are kept by it.</summary>
public sealed record FoundExtras
{
    /// <summary>The page alone.</summary>
    public static FoundExtras None { get; } = new();

    /// <summary>What all found articles are to be counted by; every count costs a walk over them.</summary>
    public IReadOnlyList<ArticleFacet> Facets { get; init; } = [];

    /// <summary>Values of each facet at most. 1 to 100.</summary>
    public int FacetLimit { get; init; } = 10;

    /// <summary>Whether the words that were found are to be marked in the articles of the page.</summary>
    public bool Highlight { get; init; }
}
