using Lucene.Net.Index;
using Lucene.Net.Search;

namespace Aggregator.Search;

/// <summary>
/// Keeps the first hits of an order, after a place in it. Lucene's own field sorting keeps neither the sort value nor a tie-break that survives a merge of
/// segments; here a hit is its sort value and its article's id, both from doc values, which is also all that the caller needs.
/// </summary>
internal sealed class HitCollector(ArticleSort sort, IndexCursor? after, long asOf, int take) : ICollector
{
    private readonly PriorityQueue<HitKey, HitKey> _best = new(take + 1);   // the worst of the best on top
    private NumericDocValues? _value;
    private NumericDocValues? _published;
    private NumericDocValues? _high;
    private NumericDocValues? _low;
    private Scorer? _scorer;

    /// <summary>Any order will do: nothing here depends on it.</summary>
    public bool AcceptsDocsOutOfOrder => true;

    /// <summary>What was kept, first hit first.</summary>
    public IReadOnlyList<HitKey> Hits()
    {
        var hits = _best.UnorderedItems.Select(item => item.Element).ToList();
        hits.Sort((one, other) => other.CompareTo(one));
        return hits;
    }

    /// <inheritdoc/>
    public void SetScorer(Scorer scorer) => _scorer = scorer;

    /// <inheritdoc/>
    public void SetNextReader(AtomicReaderContext context)
    {
        var reader = context.AtomicReader;
        _published = reader.GetNumericDocValues(IndexFields.Published);
        _high = reader.GetNumericDocValues(IndexFields.IdHigh);
        _low = reader.GetNumericDocValues(IndexFields.IdLow);
        _value = sort switch
        {
            ArticleSort.Published => _published,
            ArticleSort.Changed => reader.GetNumericDocValues(IndexFields.Seq),
            ArticleSort.Entered => reader.GetNumericDocValues(IndexFields.Entered),
            _ => null,
        };
    }

    /// <inheritdoc/>
    public void Collect(int doc)
    {
        var value = _value?.Get(doc) ?? Relevance(doc);
        if ((after is { } place && value > place.Last.Value) || (_best.Count == take && value < _best.Peek().Value))
        {
            return;   // the common case reads one number and no id
        }

        var hit = new HitKey(value, Id(doc));
        if (after is { } last && hit.CompareTo(last.Last) >= 0)
        {
            return;
        }

        if (_best.Count < take)
        {
            _best.Enqueue(hit, hit);
        }
        else if (hit.CompareTo(_best.Peek()) > 0)
        {
            _best.DequeueEnqueue(hit, hit);
        }
    }

    /// <summary>The score, half as much again for an article of this minute, a quarter for one a week old, and so down to nothing.</summary>
    private long Relevance(int doc)
    {
        const double WeekInMilliseconds = 7 * 24 * 60 * 60 * 1000.0;
        var age = Math.Max(0, asOf - (_published?.Get(doc) ?? 0));
        var score = (_scorer?.GetScore() ?? 0) * (1 + (0.5 / (1 + (age / WeekInMilliseconds))));
        return BitConverter.SingleToInt32Bits((float)score);   // positive floats order as their bits do
    }

    private UInt128 Id(int doc) => new((ulong)(_high?.Get(doc) ?? 0), (ulong)(_low?.Get(doc) ?? 0));
}
