using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace Aggregator.Search;

/// <summary>The times of a segment's articles by document, in memory: ranking, sorting and ranges read one for each hit, and a doc value on the disk costs ten times as much.</summary>
/// <param name="Published">Unix milliseconds.</param>
/// <param name="Entered">Unix milliseconds.</param>
internal sealed record SegmentTimes(long[] Published, long[] Entered)
{
    private static SegmentTimes Read(AtomicReader reader)
    {
        var (published, entered) = (reader.GetNumericDocValues(IndexFields.Published), reader.GetNumericDocValues(IndexFields.Entered));
        var times = new SegmentTimes(new long[reader.MaxDoc], new long[reader.MaxDoc]);
        for (var doc = 0; doc < reader.MaxDoc; doc++)
        {
            times.Published[doc] = published?.Get(doc) ?? 0;
            times.Entered[doc] = entered?.Get(doc) ?? 0;
        }

        return times;
    }

    /// <summary>Those of all segments that are open; a segment never changes, and goes with its last reader.</summary>
    internal sealed class Cache
    {
        private readonly ConditionalWeakTable<object, SegmentTimes> _bySegment = [];

        /// <summary>Of one segment, read when it is first asked for.</summary>
        public SegmentTimes Of(AtomicReader reader) => _bySegment.GetValue(reader.CoreCacheKey, _ => Read(reader));
    }
}
