using Lucene.Net.Index;

namespace Aggregator.Search;

/// <summary>Looks up the terms of one query.</summary>
/// <remarks>
/// Lucene's own way opens the dictionary of every segment anew for each term and each question; one word in four languages was half a millisecond and megabytes of garbage.
/// </remarks>
internal sealed class IndexTerms(IndexReader reader)
{
    private readonly Dictionary<(string Field, int Segment), TermsEnum?> _dictionaries = [];

    /// <summary>Articles in the index, those deleted since the last merge included.</summary>
    public int Articles => reader.MaxDoc;

    /// <summary>Where a term stands in each segment; null when in none.</summary>
    public TermContext? Find(Term term)
    {
        TermContext? states = null;
        foreach (var segment in reader.Leaves)
        {
            if (DictionaryOf(segment, term.Field) is { } terms && terms.SeekExact(term.Bytes))
            {
                states ??= new TermContext(reader.Context);
                states.Register(terms.GetTermState(), segment.Ord, terms.DocFreq, terms.TotalTermFreq);
            }
        }

        return states;
    }

    private TermsEnum? DictionaryOf(AtomicReaderContext segment, string field)
    {
        if (!_dictionaries.TryGetValue((field, segment.Ord), out var terms))
        {
            terms = segment.AtomicReader.GetTerms(field)?.GetEnumerator();
            _dictionaries.Add((field, segment.Ord), terms);
        }

        return terms;
    }
}
