using Lucene.Net.Index;
using Lucene.Net.Util;

namespace Aggregator.Search;

/// <summary>
/// The first hits of an order by time, after a place in it. Lucene's own field sorting keeps neither the sort value nor a tie-break that survives a merge of segments; here a hit
/// is its sort value and its article's id, which is also all that the caller needs.
/// </summary>
/// <remarks>
/// Documents stand as they entered, the newest last. A collector, which gets them from the first to the last, would keep every one of them for a while; so they are walked from
/// the end, and where no edit disturbed the order the walk ends with the page.
/// </remarks>
internal static class NewestHits
{
    /// <summary>Of all that was found.</summary>
    public static IReadOnlyList<HitKey> Of(FoundSet found, SegmentOrders.Cache orders, ArticleSort sort, HitKey? after, int limit)
    {
        var best = new BestHits(limit);
        foreach (var (reader, documents) in found.Segments.Reverse())
        {
            Walk(best, reader, documents, orders.Of(reader).Of(sort), after);
        }

        return best.InOrder();
    }

    private static void Walk(BestHits best, AtomicReader reader, FixedBitSet documents, (long[] Values, bool IsRising) order, HitKey? after)
    {
        var ids = new HitIds(reader);
        for (var doc = documents.Length - 1; doc >= 0 && (doc = documents.PrevSetBit(doc)) >= 0; doc--)
        {
            var value = order.Values[doc];
            if (value < best.Floor)
            {
                if (order.IsRising)
                {
                    return;
                }
            }
            else if (after is not { } last || value < last.Value || (value == last.Value && ids.Of(doc) < last.Id))
            {
                best.Add(new HitKey(value, ids.Of(doc)));
            }
        }
    }
}
