using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Aggregator.Search;

/// <summary>Keeps the most relevant hits: those that score highest, newer ones a little before older.</summary>
/// <remarks>
/// A score is no place: it depends on all articles, and falls for all of them with every one that enters. So relevance is paged by rank, among the articles
/// that had entered when the first page was asked for.
/// </remarks>
/// <param name="skip">Hits of the pages before.</param>
/// <param name="asOf">When the first page was asked for, Unix milliseconds.</param>
/// <param name="limit">Hits to keep behind those.</param>
internal sealed class HitCollector(SegmentOrders.Cache orders, int skip, long asOf, int limit) : ICollector
{
    private readonly BestHits _best = new(skip + limit);
    private long[] _entered = [];
    private long[] _published = [];
    private HitIds _ids;
    private Scorer? _scorer;

    /// <summary>Any order would do, but Lucene makes a table of 2,048 objects per segment and clause for it, and throws that away when it meets what must be there.</summary>
    public bool AcceptsDocsOutOfOrder => false;

    /// <summary>The relevance of the last hit that is kept; less than any when there is still room.</summary>
    public long Floor => _best.Floor;

    /// <summary>The score as what is sorted by: half as much again for an article of this minute, a quarter for one a week old, and so down to nothing.</summary>
    /// <param name="age">Milliseconds; what is not yet published is new.</param>
    public static long RelevanceOf(double score, long age)
    {
        const double WeekInMilliseconds = 7 * 24 * 60 * 60 * 1000.0;
        return BitConverter.SingleToInt32Bits((float)(score * (1 + (0.5 / (1 + (Math.Max(0, age) / WeekInMilliseconds))))));   // positive floats order as their bits do
    }

    /// <summary>What was kept, first hit first.</summary>
    public IReadOnlyList<HitKey> Hits() => [.. _best.InOrder().Skip(skip)];

    /// <inheritdoc/>
    public void SetScorer(Scorer scorer) => _scorer = scorer;

    /// <inheritdoc/>
    public void SetNextReader(AtomicReaderContext context)
    {
        var order = orders.Of(context.AtomicReader);
        (_published, _entered) = (order.Published, order.Entered);
        _ids = new HitIds(context.AtomicReader);
    }

    /// <inheritdoc/>
    public void Collect(int doc)
    {
        if (skip > 0 && _entered[doc] > asOf)
        {
            return;
        }

        var relevance = RelevanceOf(_scorer?.GetScore() ?? 0, asOf - _published[doc]);
        if (relevance >= _best.Floor)
        {
            _best.Add(new HitKey(relevance, _ids.Of(doc)));
        }
    }
}
