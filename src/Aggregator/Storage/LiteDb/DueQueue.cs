using Aggregator.Scheduling;

namespace Aggregator.Storage.LiteDb;

/// <summary>
/// What is due when, by number, and who has claimed it until when. In memory: rebuilt when the store opens, and a claim ends with the process. Numbers are small and dense, as a
/// source's are: a time, a lane and a place in the lane's heap are kept for each in arrays, and leases apart for the few that are claimed or put off.
/// </summary>
internal sealed class DueQueue
{
    private readonly Lock _lock = new();
    private readonly DueTimes _times = new();
    private readonly DueHeap[] _lanes;
    private readonly Dictionary<int, long> _leases = [];
    private readonly Dictionary<int, long> _putOff = [];
    private long _firstEnd = long.MaxValue;

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
            Free(number);
            _times.Set(number, due.UtcTicks, lane);
            LaneOf(number).Add(number);
        }
    }

    public void Remove(int number)
    {
        lock (_lock)
        {
            Free(number);
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

    /// <summary>Ends a claim, if there is one; until then it is given to nobody who does not ask for it by name, and then it is due as before, so that it keeps its place in the order.</summary>
    public void PutOff(int number, DateTimeOffset until, SourceLane lane)
    {
        lock (_lock)
        {
            if (_leases.Remove(number) && _times.Knows(number))
            {
                _times.Set(number, _times.Due(number), lane);
                Hold(_putOff, number, until);
            }
        }
    }

    /// <summary>Claims what is due in a lane, most overdue first.</summary>
    public IReadOnlyList<int> Claim(SourceLane lane, DateTimeOffset now, int max, TimeSpan lease)
    {
        var claimed = new List<int>();
        lock (_lock)
        {
            EndHolds(now.UtcTicks);
            while (claimed.Count < max && _lanes[(int)lane].First is { } number && _times.Due(number) <= now.UtcTicks)
            {
                _lanes[(int)lane].Remove(number);
                Hold(_leases, number, now + lease);
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
            EndHolds(now.UtcTicks);
            if (_leases.ContainsKey(number))
            {
                return false;
            }

            Free(number);
            Hold(_leases, number, now + lease);
            return true;
        }
    }

    /// <summary>How much is due that nobody has claimed, and how late the most overdue of it is. Looks at all that is due: for a glance now and then.</summary>
    public (int Due, TimeSpan Overdue) Backlog(DateTimeOffset now)
    {
        var (count, overdue) = (0, 0L);
        lock (_lock)
        {
            EndHolds(now.UtcTicks);
            foreach (var due in _lanes.SelectMany(lane => lane.DueBy(now.UtcTicks)))
            {
                count++;
                overdue = due == 0 ? overdue : Math.Max(overdue, now.UtcTicks - due);   // "now" is how a new one is due: not late
            }
        }

        return (count, TimeSpan.FromTicks(overdue));
    }

    private DueHeap LaneOf(int number) => _lanes[(int)_times.Lane(number)];

    private void Free(int number)
    {
        _leases.Remove(number);
        _putOff.Remove(number);
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

    private void Hold(Dictionary<int, long> holds, int number, DateTimeOffset until)
    {
        holds[number] = until.UtcTicks;
        _firstEnd = Math.Min(_firstEnd, until.UtcTicks);
    }

    // The first end is a lower bound, since most leases end early; so the few that are held are looked through at most once for each end that is really reached.
    private void EndHolds(long now)
    {
        if (_firstEnd <= now)
        {
            _firstEnd = Math.Min(End(_leases, now), End(_putOff, now));
        }
    }

    /// <returns>The next end.</returns>
    private long End(Dictionary<int, long> holds, long now)
    {
        foreach (var (number, _) in holds.Where(hold => hold.Value <= now).ToList())
        {
            holds.Remove(number);
            PutBack(number);
        }

        return holds.Count == 0 ? long.MaxValue : holds.Values.Min();
    }
}
