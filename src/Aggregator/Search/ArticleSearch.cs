using Aggregator.Storage;

namespace Aggregator.Search;

/// <summary>The one way to find articles: a query under one filter goes to the store, any other to the index.</summary>
public sealed class ArticleSearch(IArticleStore store, ArticleIndex index, TimeProvider time)
{
    private readonly WordCutter _cutter = new(new ArticleAnalyzers());

    /// <summary>Finds a page of articles. What needs the index waits until the index has been opened once.</summary>
    public Task<SearchResult> FindAsync(ArticleQuery query, CancellationToken cancellationToken) => FindAsync(query, FoundExtras.None, cancellationToken);

    /// <summary>Finds a page of articles, and counts and marks what is asked for; counting needs the index, whatever the query.</summary>
    public async Task<SearchResult> FindAsync(ArticleQuery query, FoundExtras extras, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(query);
        ArgumentNullException.ThrowIfNull(extras);
        if (WhyRefused(query, extras) is { } refused)
        {
            return refused;
        }

        return extras.Facets.Count == 0 && StoreRoute.For(query) is { } listing
            ? await ListAsync(listing, cancellationToken)
            : await SearchAsync(query, extras, cancellationToken);
    }

    /// <summary>What is wrong with a query's text, told without searching; null when it can be understood.</summary>
    public static SearchResult.BadQuery? Mistake(string? text) =>
        QueryTextParser.Parse(text) is QueryTextResult.Wrong wrong ? new("text", wrong.Message, wrong.Position) : null;

    /// <summary>The number of the last change that the answer to a query takes account of; asked for before the query, it is never too high.</summary>
    internal async Task<long> SeqAsync(ArticleQuery query, CancellationToken cancellationToken) =>
        StoreRoute.For(query) is null ? index.Seq : (await store.IdentityAsync(cancellationToken)).Seq;

    private static SearchResult.BadQuery? WhyRefused(ArticleQuery query, FoundExtras extras) =>
        query.Limit is < 1 or > 1000 ? new("limit", $"A page holds 1 to 1000 articles, not {query.Limit}.")
        : extras.FacetLimit is < 1 or > 100 ? new("facetLimit", $"A facet has 1 to 100 values, not {extras.FacetLimit}.")
        : query.Sort == ArticleSort.Relevance && string.IsNullOrWhiteSpace(query.Text) ? new("sort", "Relevance needs a text to be relevant to; the other orders do not.")
        : null;

    private async Task<SearchResult> ListAsync(ArticleListing listing, CancellationToken cancellationToken)
    {
        try
        {
            return new SearchResult.Found(await store.ListAsync(listing, cancellationToken));
        }
        catch (FormatException)
        {
            return BadCursor;
        }
    }

    private async Task<SearchResult> SearchAsync(ArticleQuery query, FoundExtras extras, CancellationToken cancellationToken)
    {
        var parsed = QueryTextParser.Parse(query.Text);
        if (parsed is QueryTextResult.Wrong wrong)
        {
            return new SearchResult.BadQuery("text", wrong.Message, wrong.Position);
        }

        var text = (parsed as QueryTextResult.Parsed)?.Root;
        var key = QueryKey.Of(query);
        IndexCursor? after = string.IsNullOrEmpty(query.Cursor) ? null : IndexCursor.Parse(query.Cursor, key, query.Sort);
        if (after is null && !string.IsNullOrEmpty(query.Cursor))
        {
            return BadCursor;
        }

        return await RunAsync(query, extras, text, key, after, cancellationToken);
    }

    private async Task<SearchResult> RunAsync(
        ArticleQuery query, FoundExtras extras, QueryNode? text, ulong key, IndexCursor? after, CancellationToken cancellationToken)
    {
        var needsSources = query.Category is not null || text?.NeedsSources == true;
        var sources = new SourceQueries(needsSources ? await store.SourcesAsync(cancellationToken) : []);
        var asOf = after?.AsOf ?? time.GetUtcNow().ToUnixTimeMilliseconds();
        var answer = await index.SearchAsync(Ask, cancellationToken);
        if (answer is not { } found)
        {
            return new SearchResult.BadQuery("text", "There is no word in this to search for.", text?.FirstWord ?? 0);
        }

        var page = found.Hits.Take(query.Limit).ToList();
        var next = found.Hits.Count > query.Limit ? IndexCursor.After(page[^1], query, key, asOf, after)?.ToString() : null;
        var articles = await LoadAsync(page, cancellationToken);
        return new SearchResult.Found(new ArticlePage(articles, next)) { Facets = found.Facets, Highlights = extras.Highlight ? Mark(text, articles) : [] };

        FoundArticles? Ask(ArticleSearcher searcher) =>
            QueriesOf(searcher, sources, asOf).Of(query, text) is { } asked ? new RankedSearch(searcher, query, extras, after, asOf).Run(asked) : null;
    }

    private IndexQuery QueriesOf(ArticleSearcher searcher, SourceQueries sources, long asOf)
    {
        var terms = new IndexTerms(searcher.IndexReader);
        return new IndexQuery(new IndexWords(_cutter, terms, searcher.Languages), terms, sources, searcher.Orders, DateTimeOffset.FromUnixTimeMilliseconds(asOf));
    }

    private Dictionary<ArticleId, ArticleHighlight> Mark(QueryNode? text, IReadOnlyList<Article> articles) =>
        text is null ? [] : articles.ToDictionary(article => article.Id, new Highlighter(_cutter, text).Of);

    /// <summary>Those deleted meanwhile are left out, and one that was merged meanwhile into another of the page comes once.</summary>
    private async Task<IReadOnlyList<Article>> LoadAsync(List<HitKey> hits, CancellationToken cancellationToken)
    {
        var ids = hits.ConvertAll(hit => ArticleDocument.IdOf(hit.Id));
        var articles = await store.FindAsync(ids, cancellationToken);
        return [.. articles.DistinctBy(article => article.Id)];
    }

    private static SearchResult.BadQuery BadCursor =>
        new("cursor", "This is not a cursor of this query. Take \"next\" from the page before, with the same query and order, or leave it out for the first page.");
}
