using System.Globalization;
using System.Runtime.InteropServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Aggregator.Search;

/// <summary>Counts days of publication over found documents.</summary>
internal static class DayCounts
{
    private const long Day = 24 * 60 * 60 * 1000;

    /// <summary>The newest days that have any, newest first.</summary>
    public static IReadOnlyList<FacetCount> Of(IEnumerable<(AtomicReader Reader, FixedBitSet Found)> segments, SegmentOrders.Cache orders, int limit)
    {
        var days = new Dictionary<long, int>();
        foreach (var (reader, found) in segments)
        {
            var published = orders.Of(reader).Published;
            for (var documents = found.GetIterator(); documents.NextDoc() != DocIdSetIterator.NO_MORE_DOCS;)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(days, Math.DivRem(published[documents.DocID], Day).Quotient, out _)++;
            }
        }

        return
        [
            .. days.OrderByDescending(day => day.Key).Take(limit).Select(day => new FacetCount(
                DateTimeOffset.FromUnixTimeMilliseconds(day.Key * Day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), day.Value)),
        ];
    }
}
