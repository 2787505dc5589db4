using Aggregator.Feeds.Repair;

namespace Aggregator.Feeds.Reading;

/// <summary>Different things in the order in which they came, at most <see cref="FeedLimits.ListLength"/>.</summary>
internal sealed class DistinctList<T>
{
    // Up to here looking along the list is cheaper than hashing; most items have three categories. Beyond, looking along it took seconds for one item.
    private const int Short = 16;

    private readonly List<T> _list = [];
    private HashSet<T>? _known;

    /// <summary>What was added so far.</summary>
    public IReadOnlyList<T> Items => _list;

    /// <summary>True when nothing more is taken.</summary>
    public bool IsFull => _list.Count >= FeedLimits.ListLength;

    /// <summary>Takes what is new while there is room.</summary>
    public void Add(T one)
    {
        if (IsFull || !IsNew(one))
        {
            return;
        }

        _list.Add(one);
        if (_list.Count == Short)
        {
            _known = [.. _list];
        }
    }

    private bool IsNew(T one) => _known?.Add(one) ?? !_list.Contains(one);
}
