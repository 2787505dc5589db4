using Lucene.Net.Index;

namespace Aggregator.Search;

/// <summary>The ids of a segment's articles, from doc values on the disk: to be asked for what is kept alone.</summary>
internal readonly struct HitIds(AtomicReader reader)
{
    private readonly NumericDocValues? _high = reader.GetNumericDocValues(IndexFields.IdHigh);
    private readonly NumericDocValues? _low = reader.GetNumericDocValues(IndexFields.IdLow);

    /// <summary>Of one document.</summary>
    public UInt128 Of(int doc) => new((ulong)(_high?.Get(doc) ?? 0), (ulong)(_low?.Get(doc) ?? 0));
}
