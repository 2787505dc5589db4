using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Aggregator.Search;

/// <summary>Articles published at or after <paramref name="from"/> and before <paramref name="to"/>, Unix milliseconds.</summary>
/// <remarks>By a look at each article's time: as terms, for which Lucene has a query, a time is sixteen terms of each article and a tenth of a short one's index.</remarks>
internal sealed class PublishedFilter(SegmentOrders.Cache orders, long from, long to) : Filter
{
    /// <inheritdoc/>
    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits acceptDocs) =>
        new Set(context.AtomicReader.MaxDoc, acceptDocs, orders.Of(context.AtomicReader).Published, from, to);

    private sealed class Set(int maxDoc, IBits acceptDocs, long[] published, long from, long to) : FieldCacheDocIdSet(maxDoc, acceptDocs)
    {
        protected override bool MatchDoc(int doc) => published[doc] >= from && published[doc] < to;
    }
}
