using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace Aggregator.Search;

/// <summary>The articles that could be found at one moment.</summary>
internal sealed class ArticleSearcher : IndexSearcher
{
    private readonly Lazy<IReadOnlyList<string>> _languages;

    /// <summary>Over a reader, which the caller keeps open.</summary>
    /// <param name="orders">Of the reader's segments; what is not in there yet is read now, by whoever makes the searcher and not by the first who asks.</param>
    public ArticleSearcher(IndexReader reader, SegmentOrders.Cache orders)
        : base(reader)
    {
        Orders = orders;
        foreach (var segment in reader.Leaves)
        {
            orders.Of(segment.AtomicReader);
        }

        Similarity = new BM25Similarity();
        _languages = new(() => LanguagesOf(reader));
    }

    /// <summary>When its articles were published and entered.</summary>
    public SegmentOrders.Cache Orders { get; }

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
        private readonly SegmentOrders.Cache _orders = new();

        /// <inheritdoc/>
        public override IndexSearcher NewSearcher(IndexReader reader) => new ArticleSearcher(reader, _orders);
    }
}
