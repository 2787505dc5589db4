using Aggregator.Search;
using Aggregator.Storage;

namespace Aggregator.Publishing;

/// <summary>Which articles a feed holds: those entered in the last span of time, but a fair number in any case, and not more than a reader can bear.</summary>
internal sealed class FeedSelection(ArticleSearch search)
{
    /// <summary>Selects, newest entered first.</summary>
    /// <returns>A single page, whatever its length; or why the query cannot be understood.</returns>
    public async Task<SearchResult> SelectAsync(ArticleQuery query, PublishingOptions options, CancellationToken cancellationToken)
    {
        var articles = new List<Article>();
        var asked = query with { Sort = ArticleSort.Entered, Limit = Math.Min(options.MinEntries, options.MaxEntries), Cursor = null };
        while (true)
        {
            var result = await search.FindAsync(asked, cancellationToken);
            if (result is not SearchResult.Found { Page: var page })
            {
                return result;
            }

            articles.AddRange(page.Items);
            if (page.Next is null || articles.Count >= options.MaxEntries || !IsWanted(articles, articles.Count - 1, options))
            {
                return new SearchResult.Found(new ArticlePage([.. articles.Where((_, i) => IsWanted(articles, i, options)).Take(options.MaxEntries)], null));
            }

            asked = asked with { Cursor = page.Next };
        }
    }

    /// <summary>
    /// The span is counted back from the newest article, not from now: so a feed depends on its articles alone, gives the same bytes after a restart, and holds
    /// no less than what entered in the last span.
    /// </summary>
    private static bool IsWanted(List<Article> articles, int i, PublishingOptions options) =>
        i < 0 || i < options.MinEntries || articles[i].Entered >= articles[0].Entered - options.Span;
}
