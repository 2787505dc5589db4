using System.Collections.Concurrent;
using Lucene.Net.Analysis;

namespace Aggregator.Search;

/// <summary>The analyser of each language, kept for the index's life: Lucene keeps a chain of filters per thread in each.</summary>
internal sealed class ArticleAnalyzers
{
    private readonly ConcurrentDictionary<string, ArticleAnalyzer> _byLanguage = new(StringComparer.Ordinal);

    /// <summary>Of words alone, as they come out in every language.</summary>
    public Analyzer Plain { get; } = new ArticleAnalyzer(null);

    /// <summary>Of a language's words and stems; of words alone where there is no stemmer or the language is unknown.</summary>
    public Analyzer Of(string? language) => Stemmers.Has(language) ? _byLanguage.GetOrAdd(language, of => new ArticleAnalyzer(of)) : Plain;
}
