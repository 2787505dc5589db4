using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Aggregator.Search;

/// <summary>Counts the terms of a field over found documents.</summary>
/// <remarks>
/// The terms of a document come from Lucene's field cache, which turns a field's postings round in memory when first asked: nothing on the disk, and nothing for those who never
/// count. A value that is among no segment's most frequent is not looked up, so the work is bounded however many tags there are; the counts that are given are exact.
/// </remarks>
internal static class TermCounts
{
    private const int CandidatesPerValue = 5;

    /// <summary>The most frequent terms; among equals in their own order.</summary>
    public static IReadOnlyList<FacetCount> Of(IEnumerable<(AtomicReader Reader, FixedBitSet Found)> segments, string field, int limit)
    {
        var counted = segments.Select(segment => Count(segment.Reader, segment.Found, field)).ToList();
        var candidates = new HashSet<BytesRef>(counted.SelectMany(segment => Candidates(segment.Values, segment.Counts, limit * CandidatesPerValue)));
        return
        [
            .. candidates.Select(term => new FacetCount(term.Utf8ToString(), counted.Sum(segment => CountOf(term, segment.Values, segment.Counts))))
                .OrderByDescending(value => value.Count)
                .ThenBy(value => value.Value, StringComparer.Ordinal)
                .Take(limit),
        ];
    }

    private static (SortedSetDocValues Values, int[] Counts) Count(AtomicReader reader, FixedBitSet found, string field)
    {
        var values = FieldCache.DEFAULT.GetDocTermOrds(reader, field);
        var counts = new int[values.ValueCount];
        for (var documents = found.GetIterator(); documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS;)
        {
            values.SetDocument(documents.DocID);
            for (var value = values.NextOrd(); value != SortedSetDocValues.NO_MORE_ORDS; value = values.NextOrd())
            {
                counts[value]++;
            }
        }

        return (values, counts);
    }

    private static IEnumerable<BytesRef> Candidates(SortedSetDocValues values, int[] counts, int limit)
    {
        var best = new PriorityQueue<int, int>(limit + 1);   // the rarest on top
        for (var value = 0; value < counts.Length; value++)
        {
            if (counts[value] > 0 && (best.Count < limit || (best.TryPeek(out _, out var rarest) && counts[value] > rarest)))
            {
                best.Enqueue(value, counts[value]);
                if (best.Count > limit)
                {
                    best.Dequeue();
                }
            }
        }

        return best.UnorderedItems.Select(item =>
        {
            var term = new BytesRef();
            values.LookupOrd(item.Element, term);
            return BytesRef.DeepCopyOf(term);
        });
    }

    private static int CountOf(BytesRef term, SortedSetDocValues values, int[] counts) => values.LookupTerm(term) is >= 0 and var value ? counts[value] : 0;
}
