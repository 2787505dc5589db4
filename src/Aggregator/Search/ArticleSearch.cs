namespace Aggregator.Search;

/// <summary>The one way to find articles: a query under one filter goes to the store, any other to the index.</summary>
public sealed class ArticleSearch
{
    /// <summary>Finds a page of articles.</summary>
    public Task<SearchResult> FindAsync(ArticleQuery query, CancellationToken cancellationToken) => throw new NotImplementedException();
}
