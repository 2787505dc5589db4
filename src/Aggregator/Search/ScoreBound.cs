using Lucene.Net.Search;

namespace Aggregator.Search;

/// <summary>What no article can score above under a query, by BM25: a word that stands in a text without end.</summary>
internal static class ScoreBound
{
    private const double Saturation = 2.2;   // k1 + 1 of Lucene's BM25Similarity

    /// <summary>Over so many articles.</summary>
    public static double Of(Query query, IndexTerms terms) => query.Boost * query switch
    {
        WordQuery word => Rarity(word.Frequency, terms.Articles) * Saturation,
        TermQuery term => Rarity(terms.Find(term.Term)?.DocFreq ?? 0, terms.Articles) * Saturation,
        PhraseQuery row => row.GetTerms().Sum(term => Rarity(terms.Find(term)?.DocFreq ?? 0, terms.Articles)) * Saturation,
        BooleanQuery all => all.Clauses.Where(clause => !clause.IsProhibited).Sum(clause => Of(clause.Query, terms)),
        _ => 1,
    };

    private static double Rarity(int frequency, int articles) => Math.Log(1 + ((articles - frequency + 0.5) / (frequency + 0.5)));
}
