using Aggregator.Scheduling;

namespace Aggregator.Storage.LiteDb;

/// <summary>
/// What is due when, by number, and who has claimed it until when. In memory: rebuilt when the store opens, and a claim ends with the process. Numbers are small and dense, as a
/// source's are: a time, a lane and a place in the lane's heap are kept for each in arrays, and leases apart for the few that are claimed.
/// </summary>
internal sealed class DueQueue
{
    private readonly Lock _lock = new();
    private readonly DueTimes _times = new();
    private readonly DueHeap[] _lanes;
    private readonly Dictionary<int, long> _leases = [];
    private long _firstLeaseEnd = long.MaxValue;

    public DueQueue() => _lanes = [.. Enumerable.Range(0, SourceLanes.Count).Select(_ => new DueHeap(_times))];

    /// <summary>Bytes of the arrays, for measurements.</summary>
    public long Bytes
    {
        get
        {
            lock (_lock)
            {
                return _times.Bytes + _lanes.Sum(lane => lane.Bytes);
            }
        }
    }

    /// <summary>Sets when something is due, and in which lane; ends a claim on it.</summary>
    public void Set(int number, DateTimeOffset due, SourceLane lane = SourceLane.Quick)
    {
        lock (_lock)
        {
            _leases.Remove(number);
            Withdraw(number);
            _times.Set(number, due.UtcTicks, lane);
            LaneOf(number).Add(number);
        }
    }

    public void Remove(int number)
    {
        lock (_lock)
        {
            _leases.Remove(number);
            Withdraw(number);
            _times.Forget(number);
        }
    }

    /// <summary>Ends a claim; it is due as before.</summary>
    public void Release(int number)
    {
        lock (_lock)
        {
            if (_leases.Remove(number))
            {
                PutBack(number);
            }
        }
    }

    /// <summary>Ends a claim, if there is one; it is due at another time.</summary>
    public void PutOff(int number, DateTimeOffset until, SourceLane lane)
    {
        lock (_lock)
        {
            if (_leases.Remove(number) && _times.Knows(number))
            {
                _times.Set(number, until.UtcTicks, lane);
                LaneOf(number).Add(number);
            }
        }
    }

    /// <summary>Claims what is due in a lane, most overdue first.</summary>
    public IReadOnlyList<int> Claim(SourceLane lane, DateTimeOffset now, int max, TimeSpan lease)
    {
        var claimed = new List<int>();
        lock (_lock)
        {
            EndLeases(now.UtcTicks);
            while (claimed.Count < max && _lanes[(int)lane].First is { } number && _times.Due(number) <= now.UtcTicks)
            {
                _lanes[(int)lane].Remove(number);
                Lease(number, now + lease);
                claimed.Add(number);
            }
        }

        return claimed;
    }

    /// <summary>Claims one thing, due or not; one that is unknown here is claimed too.</summary>
    /// <returns>False when somebody else has it.</returns>
    public bool TryClaim(int number, DateTimeOffset now, TimeSpan lease)
    {
        lock (_lock)
        {
            EndLeases(now.UtcTicks);
            if (_leases.ContainsKey(number))
            {
                return false;
            }

            Withdraw(number);
            Lease(number, now + lease);
            return true;
        }
    }

    /// <summary>How much is due that nobody has claimed, and how late the most overdue of it is. Looks at all that is due: for a glance now and then.</summary>
    public (int Due, TimeSpan Overdue) Backlog(DateTimeOffset now)
    {
        var (count, overdue) = (0, 0L);
        lock (_lock)
        {
            EndLeases(now.UtcTicks);
            foreach (var due in _lanes.SelectMany(lane => lane.DueBy(now.UtcTicks)))
            {
                count++;
                overdue = due == 0 ? overdue : Math.Max(overdue, now.UtcTicks - due);   // "now" is how a new one is due: not late
            }
        }

        return (count, TimeSpan.FromTicks(overdue));
    }

    private DueHeap LaneOf(int number) => _lanes[(int)_times.Lane(number)];

    private void Withdraw(int number)
    {
        if (_times.IsQueued(number))
        {
            LaneOf(number).Remove(number);
        }
    }

    private void PutBack(int number)
    {
        if (_times.Knows(number))
        {
            LaneOf(number).Add(number);
        }
    }

    private void Lease(int number, DateTimeOffset until)
    {
        _leases[number] = until.UtcTicks;
        _firstLeaseEnd = Math.Min(_firstLeaseEnd, until.UtcTicks);
    }

    // The first end is a lower bound, since most leases end early; so the few leases are looked through at most once for each that is really held to its end.
    private void EndLeases(long now)
    {
        if (_firstLeaseEnd > now)
        {
            return;
        }

        foreach (var (number, _) in _leases.Where(lease => lease.Value <= now).ToList())
        {
            _leases.Remove(number);
            PutBack(number);
        }

        _firstLeaseEnd = _leases.Count == 0 ? long.MaxValue : _leases.Values.Min();
    }
}
