using Aggregator.Storage;

namespace Aggregator.Search;

/// <summary>What a query gave.</summary>
public abstract record SearchResult
{
    private SearchResult() { }   // closed: only the cases below

    /// <summary>A page of articles, possibly empty.</summary>
    public sealed record Found(ArticlePage Page) : SearchResult
    {
        /// <summary>Counts over all pages; null when none were asked for.</summary>
        public ArticleFacets? Facets { get; init; }

        /// <summary>The marked words of the page's articles; empty when not asked for, or when the query has no words.</summary>
        public IReadOnlyDictionary<ArticleId, ArticleHighlight> Highlights { get; init; } = new Dictionary<ArticleId, ArticleHighlight>();
    }

    /// <summary>The query cannot be understood.</summary>
    /// <param name="Member">The member that is wrong, such as "text" or "cursor".</param>
    /// <param name="Message">What is wrong, and what is allowed.</param>
    /// <param name="Position">Where in the text, from 0; null when it is not the text.</param>
    public sealed record BadQuery(string Member, string Message, int? Position = null) : SearchResult;
}
