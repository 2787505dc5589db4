using Aggregator.Scheduling;
using Aggregator.Storage.LiteDb.Keys;

namespace Aggregator.Storage.LiteDb;

/// <summary>The pages that are due again, by item key (<see cref="ExactKey.OfItem"/>): a <see cref="DueQueue"/> whose numbers are given out here, and used again.</summary>
internal sealed class DuePageQueue
{
    private readonly Lock _lock = new();
    private readonly DueQueue _queue = new();
    private readonly Dictionary<SortKey, int> _numbers = [];
    private readonly List<SortKey> _keys = [];
    private readonly Stack<int> _unused = [];

    /// <inheritdoc cref="DueQueue.Set"/>
    public void Set(SortKey key, DateTimeOffset due)
    {
        lock (_lock)
        {
            _queue.Set(NumberOf(key), due);
        }
    }

    public void Remove(SortKey key)
    {
        lock (_lock)
        {
            if (_numbers.Remove(key, out var number))
            {
                _queue.Remove(number);
                _unused.Push(number);
            }
        }
    }

    /// <inheritdoc cref="DueQueue.Claim"/>
    public IReadOnlyList<SortKey> Claim(DateTimeOffset now, int max, TimeSpan lease)
    {
        lock (_lock)
        {
            return [.. _queue.Claim(SourceLane.Quick, now, max, lease).Select(number => _keys[number])];
        }
    }

    /// <inheritdoc cref="DueQueue.PutOff"/>
    public void PutOff(SortKey key, DateTimeOffset until)
    {
        lock (_lock)
        {
            if (_numbers.TryGetValue(key, out var number))
            {
                _queue.PutOff(number, until, SourceLane.Quick);
            }
        }
    }

    private int NumberOf(SortKey key)
    {
        if (_numbers.TryGetValue(key, out var known))
        {
            return known;
        }

        if (!_unused.TryPop(out var number))
        {
            number = _keys.Count;
            _keys.Add(key);
        }

        _keys[number] = key;
        return _numbers[key] = number;
    }
}
