namespace Aggregator.Search;

/// <summary>The greatest of many hits.</summary>
/// <param name="limit">How many are kept.</param>
internal sealed class BestHits(int limit)
{
    private readonly PriorityQueue<HitKey, HitKey> _kept = new();   // the least on top

    /// <summary>What a hit must reach to be kept; less than any while there is room.</summary>
    public long Floor => _kept.Count == limit ? _kept.Peek().Value : long.MinValue;

    /// <summary>Keeps a hit that is great enough.</summary>
    public void Add(HitKey hit)
    {
        if (_kept.Count < limit)
        {
            _kept.Enqueue(hit, hit);
        }
        else if (hit.CompareTo(_kept.Peek()) > 0)
        {
            _kept.DequeueEnqueue(hit, hit);
        }
    }

    /// <summary>What was kept, the greatest first.</summary>
    public IReadOnlyList<HitKey> InOrder() => [.. _kept.UnorderedItems.Select(item => item.Element).OrderDescending()];
}
