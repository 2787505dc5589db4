using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace Aggregator.Search;

/// <summary>The articles that could be found at one moment.</summary>
internal sealed class ArticleSearcher : IndexSearcher
{
    private readonly Lazy<IReadOnlyList<string>> _languages;

    /// <summary>Over a reader, which the caller keeps open.</summary>
    public ArticleSearcher(IndexReader reader)
        : base(reader)
    {
        Similarity = new BM25Similarity();
        _languages = new(() => LanguagesOf(reader));
    }

    /// <summary>The languages of its articles that have stems, in no order.</summary>
    public IReadOnlyList<string> Languages => _languages.Value;

    private static List<string> LanguagesOf(IndexReader reader)
    {
        var languages = new List<string>();
        var terms = MultiFields.GetTerms(reader, IndexFields.Language)?.GetEnumerator();
        while (terms?.MoveNext() == true)
        {
            languages.Add(terms.Term.Utf8ToString());
        }

        return languages.FindAll(language => Stemmers.Has(language));
    }

    /// <summary>Makes them for Lucene.</summary>
    internal sealed class Factory : SearcherFactory
    {
        /// <inheritdoc/>
        public override IndexSearcher NewSearcher(IndexReader reader) => new ArticleSearcher(reader);
    }
}
