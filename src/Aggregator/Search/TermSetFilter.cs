using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Aggregator.Search;

/// <summary>Documents that have one of many terms. A query of so many clauses is refused by Lucene above 1,024, and a category may hold more sources than that.</summary>
internal sealed class TermSetFilter(string field, IEnumerable<string> terms) : Filter
{
    private readonly List<BytesRef> _terms = [.. terms.Distinct(StringComparer.Ordinal).Select(term => new BytesRef(term)).Order()];

    /// <inheritdoc/>
    public override DocIdSet? GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        var reader = context.AtomicReader;
        if (reader.GetTerms(field) is not { } known)
        {
            return null;   // Lucene's word for the empty set
        }

        var found = new FixedBitSet(reader.MaxDoc);
        var terms = known.GetEnumerator();
        DocsEnum? documents = null;
        foreach (var term in _terms.Where(terms.SeekExact))
        {
            documents = terms.Docs(acceptDocs, documents, DocsFlags.NONE);
            found.Or(documents);
        }

        return found;
    }
}
