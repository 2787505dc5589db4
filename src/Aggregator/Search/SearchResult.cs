using Aggregator.Storage;

namespace Aggregator.Search;

/// <summary>What a query gave.</summary>
public abstract record SearchResult
{
    private SearchResult() { }   // closed: only the cases below

    /// <summary>A page of articles, possibly empty.</summary>
    public sealed record Found(ArticlePage Page) : SearchResult;

    /// <summary>The query cannot be understood.</summary>
    /// <param name="Member">The member that is wrong, such as "text" or "cursor".</param>
    /// <param name="Message">What is wrong, and what is allowed.</param>
    /// <param name="Position">Where in the text, from 0; null when it is not the text.</param>
    public sealed record BadQuery(string Member, string Message, int? Position = null) : SearchResult;
}
