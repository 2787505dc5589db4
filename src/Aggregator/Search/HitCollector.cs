using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Aggregator.Search;

/// <summary>
/// Keeps the first hits of an order, after a place in it. Lucene's own field sorting keeps neither the sort value nor a tie-break that survives a merge of
/// segments; here a hit is its sort value and its article's id, both from doc values, which is also all that the caller needs.
/// </summary>
/// <remarks>
/// A score is no place: it depends on all articles, and falls for all of them with every one that enters. So relevance is paged by rank, among the articles
/// that had entered when the first page was asked for.
/// </remarks>
internal sealed class HitCollector(SegmentTimes.Cache times, ArticleSort sort, IndexCursor? after, long asOf, int limit) : ICollector
{
    private readonly HitKey? _after = sort == ArticleSort.Relevance ? null : after?.Last;
    private readonly int _skip = sort == ArticleSort.Relevance && after is { } place ? (int)place.Last.Value : 0;
    private readonly PriorityQueue<HitKey, HitKey> _best = new();   // the worst of the best on top
    private long[] _entered = [];
    private long[] _published = [];
    private NumericDocValues? _seq;
    private NumericDocValues? _high;
    private NumericDocValues? _low;
    private Scorer? _scorer;

    /// <summary>Any order will do: nothing here depends on it.</summary>
    public bool AcceptsDocsOutOfOrder => true;

    /// <summary>What was kept, first hit first.</summary>
    public IReadOnlyList<HitKey> Hits() => [.. _best.UnorderedItems.Select(item => item.Element).OrderDescending().Skip(_skip)];

    /// <summary>The value of the last hit that is kept; less than any when there is still room.</summary>
    public long Floor => _best.Count == _skip + limit ? _best.Peek().Value : long.MinValue;

    /// <summary>The score as what is sorted by: half as much again for an article of this minute, a quarter for one a week old, and so down to nothing.</summary>
    /// <param name="age">Milliseconds; what is not yet published is new.</param>
    public static long RelevanceOf(double score, long age)
    {
        const double WeekInMilliseconds = 7 * 24 * 60 * 60 * 1000.0;
        return BitConverter.SingleToInt32Bits((float)(score * (1 + (0.5 / (1 + (Math.Max(0, age) / WeekInMilliseconds))))));   // positive floats order as their bits do
    }

    /// <inheritdoc/>
    public void SetScorer(Scorer scorer) => _scorer = scorer;

    /// <inheritdoc/>
    public void SetNextReader(AtomicReaderContext context)
    {
        var reader = context.AtomicReader;
        (_published, _entered) = times.Of(reader);
        _high = reader.GetNumericDocValues(IndexFields.IdHigh);
        _low = reader.GetNumericDocValues(IndexFields.IdLow);
        _seq = sort == ArticleSort.Changed ? reader.GetNumericDocValues(IndexFields.Seq) : null;
    }

    /// <inheritdoc/>
    public void Collect(int doc)
    {
        if (_skip > 0 && _entered[doc] > asOf)
        {
            return;
        }

        var isFull = _best.Count == _skip + limit;
        var value = sort switch
        {
            ArticleSort.Entered => _entered[doc],
            ArticleSort.Published => _published[doc],
            ArticleSort.Changed => _seq?.Get(doc) ?? 0,
            _ => Relevance(doc),
        };
        if (value > _after?.Value || (isFull && value < _best.Peek().Value))
        {
            return;   // the common case reads one number and no id
        }

        var hit = new HitKey(value, Id(doc));
        if (_after is { } last && hit.CompareTo(last) >= 0)
        {
            return;
        }

        if (!isFull)
        {
            _best.Enqueue(hit, hit);
        }
        else if (hit.CompareTo(_best.Peek()) > 0)
        {
            _best.DequeueEnqueue(hit, hit);
        }
    }

    private long Relevance(int doc) => RelevanceOf(_scorer?.GetScore() ?? 0, asOf - _published[doc]);

    private UInt128 Id(int doc) => new((ulong)(_high?.Get(doc) ?? 0), (ulong)(_low?.Get(doc) ?? 0));
}
