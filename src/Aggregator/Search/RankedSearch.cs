using Lucene.Net.Search;

namespace Aggregator.Search;

/// <summary>Runs a query over what can be found at one moment.</summary>
/// <param name="after">The place of the page before; null for the first page.</param>
/// <param name="asOf">Unix milliseconds; the age of an article counts from then.</param>
internal sealed class RankedSearch(ArticleSearcher searcher, ArticleQuery query, IndexCursor? after, long asOf)
{
    /// <summary>Finds one article more than the page holds, which tells whether there is another page.</summary>
    public FoundArticles Run(AskedArticles asked)
    {
        if (query.Facets.Count > 0)
        {
            var counted = new FacetCollector(searcher.Times);
            var all = Collector();
            searcher.Search(Ranked(asked, Occur.SHOULD), MultiCollector.Wrap(all, counted));
            return new(all.Hits(), counted.Count(query.Facets, query.FacetLimit));
        }

        return new(OfTitlesAlone(asked) ?? Hits(Ranked(asked, Occur.SHOULD)), null);
    }

    /// <summary>
    /// The articles with the words in their titles, when they fill the page and the last of them scores above all that an article can get for its text: the others, tens of thousands
    /// for a common word, need not be looked at. Null when that is not so. Both ways give the same hits.
    /// </summary>
    private IReadOnlyList<HitKey>? OfTitlesAlone(AskedArticles asked)
    {
        if (asked.Titles is null || query.Sort != ArticleSort.Relevance)
        {
            return null;
        }

        var collector = Collector();
        searcher.Search(Ranked(asked, Occur.MUST), collector);
        return collector.Floor > HitCollector.RelevanceOf(ScoreBound.Of(asked.Matching, asked.Terms), age: 0) ? collector.Hits() : null;
    }

    private IReadOnlyList<HitKey> Hits(Query ranked)
    {
        var collector = Collector();
        searcher.Search(ranked, collector);
        return collector.Hits();
    }

    private HitCollector Collector() => new(searcher.Times, query.Sort, after, asOf, query.Limit + 1);

    /// <remarks>The sum has two parts either way: floats that are added in another order would rank near equals otherwise on the next page.</remarks>
    private Query Ranked(AskedArticles asked, Occur titles) => asked.Titles is null || query.Sort != ArticleSort.Relevance
        ? asked.Matching
        : new BooleanQuery(disableCoord: true) { { asked.Matching, Occur.MUST }, { asked.Titles, titles } };
}
