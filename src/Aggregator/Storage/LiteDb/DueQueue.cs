namespace Aggregator.Storage.LiteDb;

/// <summary>What is due when, and who has claimed it until when. In memory: rebuilt when the store opens, and a claim ends with the process.</summary>
internal sealed class DueQueue<TKey>
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly Dictionary<TKey, Entry> _entries = [];

    // Holds stale entries until they come up; an entry counts only with the time that it has in the dictionary.
    private readonly PriorityQueue<TKey, DateTimeOffset> _order = new();

    /// <summary>Sets when something is due; ends a claim on it.</summary>
    public void Set(TKey key, DateTimeOffset due)
    {
        lock (_lock)
        {
            Put(key, new Entry(due, LeaseUntil: null));
        }
    }

    public void Remove(TKey key)
    {
        lock (_lock)
        {
            _entries.Remove(key);
        }
    }

    public bool Contains(TKey key)
    {
        lock (_lock)
        {
            return _entries.ContainsKey(key);
        }
    }

    /// <summary>Ends a claim; it is due as before.</summary>
    public void Release(TKey key)
    {
        lock (_lock)
        {
            if (_entries.TryGetValue(key, out var entry) && entry.LeaseUntil is not null)
            {
                Put(key, entry with { LeaseUntil = null });
            }
        }
    }

    /// <summary>Claims what is due, most overdue first.</summary>
    public IReadOnlyList<TKey> Claim(DateTimeOffset now, int max, TimeSpan lease)
    {
        var claimed = new List<TKey>();
        lock (_lock)
        {
            while (claimed.Count < max && _order.TryPeek(out var key, out var time) && time <= now)
            {
                _order.Dequeue();
                if (_entries.TryGetValue(key, out var entry) && entry.Next == time)
                {
                    Put(key, entry with { LeaseUntil = now + lease });
                    claimed.Add(key);
                }
            }
        }

        return claimed;
    }

    /// <summary>How much is due that nobody has claimed, and how late the most overdue of it is. Looks at everything: for a glance now and then.</summary>
    public (int Due, TimeSpan Overdue) Backlog(DateTimeOffset now)
    {
        var (due, overdue) = (0, TimeSpan.Zero);
        lock (_lock)
        {
            foreach (var entry in _entries.Values.Where(entry => entry.Next <= now))
            {
                due++;
                var late = entry.Due == DateTimeOffset.MinValue ? TimeSpan.Zero : now - entry.Due;   // "now" is how a new one is due: not late
                overdue = late > overdue ? late : overdue;
            }
        }

        return (due, overdue);
    }

    /// <summary>Claims one thing, due or not; one that is unknown here is claimed too.</summary>
    /// <returns>False when somebody else has it.</returns>
    public bool TryClaim(TKey key, DateTimeOffset now, TimeSpan lease)
    {
        lock (_lock)
        {
            var entry = _entries.GetValueOrDefault(key, new Entry(DateTimeOffset.MaxValue, LeaseUntil: null));
            if (entry.LeaseUntil > now)
            {
                return false;
            }

            Put(key, entry with { LeaseUntil = now + lease });
            return true;
        }
    }

    private void Put(TKey key, Entry entry)
    {
        _entries[key] = entry;
        _order.Enqueue(key, entry.Next);
    }

    private readonly record struct Entry(DateTimeOffset Due, DateTimeOffset? LeaseUntil)
    {
        public DateTimeOffset Next => LeaseUntil is { } until && until > Due ? until : Due;
    }
}
