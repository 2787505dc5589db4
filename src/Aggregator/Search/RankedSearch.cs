using Lucene.Net.Search;

namespace Aggregator.Search;

/// <summary>Runs a query over what can be found at one moment.</summary>
/// <param name="after">The place of the page before; null for the first page.</param>
/// <param name="asOf">Unix milliseconds; the age of an article counts from then.</param>
internal sealed class RankedSearch(ArticleSearcher searcher, ArticleQuery query, FoundExtras extras, IndexCursor? after, long asOf)
{
    /// <summary>Finds one article more than the page holds, which tells whether there is another page.</summary>
    public FoundArticles Run(AskedArticles asked)
    {
        if (query.Sort == ArticleSort.Relevance)
        {
            var facets = extras.Facets.Count == 0 ? null : Count(All(asked));
            return new(OfTitlesAlone(asked) ?? Collected(asked, Occur.SHOULD).Hits(), facets);
        }

        var found = All(asked);
        var hits = NewestHits.Of(found, searcher.Orders, query.Sort, after?.Last, query.Limit + 1);
        return new(hits, extras.Facets.Count == 0 ? null : Count(found));
    }

    /// <summary>
    /// The articles with the words in their titles, when they fill the page and the last of them scores above all that an article can get for its text: the others, tens of
    /// thousands for a common word, need not be looked at. Null when that is not so. Both ways give the same hits.
    /// </summary>
    private IReadOnlyList<HitKey>? OfTitlesAlone(AskedArticles asked)
    {
        if (asked.Titles is null)
        {
            return null;
        }

        var ofTitles = Collected(asked, Occur.MUST);
        return ofTitles.Floor > HitCollector.RelevanceOf(ScoreBound.Of(asked.Matching, asked.Terms), age: 0) ? ofTitles.Hits() : null;
    }

    /// <remarks>The sum has two parts either way: floats that are added in another order would rank near equals otherwise on the next page.</remarks>
    private HitCollector Collected(AskedArticles asked, Occur titles)
    {
        var skip = after is { } place ? (int)place.Last.Value : 0;
        var collector = new HitCollector(searcher.Orders, skip, asOf, query.Limit + 1);
        searcher.Search(asked.Titles is null ? asked.Matching : new BooleanQuery(disableCoord: true) { { asked.Matching, Occur.MUST }, { asked.Titles, titles } }, collector);
        return collector;
    }

    private FoundSet All(AskedArticles asked)
    {
        var found = new FoundSet();
        searcher.Search(AnyWordFilter.Instead(asked.Matching), found);
        return found;
    }

    private ArticleFacets Count(FoundSet found) => FacetCounting.Of(found, searcher.Orders, extras.Facets, extras.FacetLimit);
}
