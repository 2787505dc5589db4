using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Aggregator.Search;

/// <summary>Keeps which articles were found, a bit for each, and counts what they have.</summary>
internal sealed class FacetCollector(SegmentTimes.Cache times) : ICollector
{
    private readonly List<(AtomicReader Reader, FixedBitSet Found)> _segments = [];
    private FixedBitSet _found = new(0);
    private int _total;

    /// <inheritdoc/>
    public bool AcceptsDocsOutOfOrder => true;

    /// <inheritdoc/>
    public void SetScorer(Scorer scorer)
    {
        // nothing here depends on scores
    }

    /// <inheritdoc/>
    public void SetNextReader(AtomicReaderContext context)
    {
        _found = new FixedBitSet(context.AtomicReader.MaxDoc);
        _segments.Add((context.AtomicReader, _found));
    }

    /// <inheritdoc/>
    public void Collect(int doc)
    {
        _found.Set(doc);
        _total++;
    }

    /// <summary>Counts what was found.</summary>
    /// <param name="limit">Values of each at most.</param>
    public ArticleFacets Count(IEnumerable<ArticleFacet> facets, int limit) =>
        new(_total, facets.Distinct().ToDictionary(facet => facet, facet => facet switch
        {
            ArticleFacet.Source => TermCounts.Of(_segments, IndexFields.Source, limit),
            ArticleFacet.Tag => TermCounts.Of(_segments, IndexFields.Tag, limit),
            ArticleFacet.Language => TermCounts.Of(_segments, IndexFields.Language, limit),
            _ => DayCounts.Of(_segments, times, limit),
        }));
}
