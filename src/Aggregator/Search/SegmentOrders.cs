using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace Aggregator.Search;

/// <summary>
/// What a segment's articles are sorted by, by document and in memory: one is read for each hit, and a doc value on the disk costs ten times as much. 24 bytes an article.
/// </summary>
internal sealed class SegmentOrders
{
    private readonly (long[] Values, bool IsRising) _published;
    private readonly (long[] Values, bool IsRising) _entered;
    private readonly (long[] Values, bool IsRising) _changed;

    private SegmentOrders(AtomicReader reader) =>
        (_published, _entered, _changed) = (Read(reader, IndexFields.Published), Read(reader, IndexFields.Entered), Read(reader, IndexFields.Seq));

    /// <summary>Unix milliseconds.</summary>
    public long[] Published => _published.Values;

    /// <summary>Unix milliseconds.</summary>
    public long[] Entered => _entered.Values;

    /// <summary>The values of an order other than relevance, and whether they rise from document to document, as those of articles that were never edited do.</summary>
    public (long[] Values, bool IsRising) Of(ArticleSort sort) => sort switch
    {
        ArticleSort.Published => _published,
        ArticleSort.Changed => _changed,
        _ => _entered,
    };

    private static (long[] Values, bool IsRising) Read(AtomicReader reader, string field)
    {
        var values = new long[reader.MaxDoc];
        var stored = reader.GetNumericDocValues(field);
        var isRising = true;
        for (var doc = 0; doc < values.Length; doc++)
        {
            values[doc] = stored?.Get(doc) ?? 0;
            isRising &= doc == 0 || values[doc - 1] <= values[doc];
        }

        return (values, isRising);
    }

    /// <summary>Those of all segments that are open; a segment never changes, and goes with its last reader.</summary>
    internal sealed class Cache
    {
        private readonly ConditionalWeakTable<object, SegmentOrders> _bySegment = [];

        /// <summary>Of one segment, read when it is first asked for.</summary>
        public SegmentOrders Of(AtomicReader reader) => _bySegment.GetValue(reader.CoreCacheKey, _ => new SegmentOrders(reader));
    }
}
