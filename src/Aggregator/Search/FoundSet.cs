using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace Aggregator.Search;

/// <summary>All articles that a query finds, a bit for each: for counting, and for orders that need no score.</summary>
internal sealed class FoundSet : ICollector
{
    private readonly List<(AtomicReader Reader, FixedBitSet Found)> _segments = [];
    private FixedBitSet _found = new(0);

    /// <summary>Segments that hold any, in the index's order.</summary>
    public IReadOnlyList<(AtomicReader Reader, FixedBitSet Found)> Segments => _segments;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

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
        Count++;
    }
}
