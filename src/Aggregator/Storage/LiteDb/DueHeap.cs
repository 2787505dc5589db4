namespace Aggregator.Storage.LiteDb;

/// <summary>
/// The numbers of one lane, the first due on top: a heap in one array, whose members know their places, so that each can be taken out wherever it stands. 4 bytes each. Not thread-safe.
/// </summary>
internal sealed class DueHeap(DueTimes times)
{
    // Four children: half the levels of two, and they stand together in one line of the cache.
    private const int Children = 4;

    private int[] _numbers = [];
    private int _count;

    public long Bytes => _numbers.Length * sizeof(int);

    /// <summary>The most overdue; null when there is none.</summary>
    public int? First => _count == 0 ? null : _numbers[0];

    public void Add(int number)
    {
        if (_count == _numbers.Length)
        {
            Array.Resize(ref _numbers, DueTimes.Grown(_count, _count + 1));
        }

        Rise(_count++, number);
    }

    public void Remove(int number)
    {
        var place = times.Place(number);
        times.Leave(number);
        var last = _numbers[--_count];
        if (place == _count)
        {
            return;
        }

        if (place > 0 && IsBefore(last, _numbers[(place - 1) / Children]))
        {
            Rise(place, last);
        }
        else
        {
            Sink(place, last);
        }
    }

    /// <summary>The times of all that are due by then, in no order; what is not due is not looked at.</summary>
    public IEnumerable<long> DueBy(long now)
    {
        var open = new Stack<int>([0]);
        while (open.TryPop(out var place))
        {
            if (place < _count && times.Due(_numbers[place]) is var due && due <= now)
            {
                yield return due;
                for (var child = 1; child <= Children; child++)
                {
                    open.Push(place * Children + child);
                }
            }
        }
    }

    private void Rise(int place, int number)
    {
        while (place > 0 && IsBefore(number, _numbers[(place - 1) / Children]))
        {
            Put(_numbers[(place - 1) / Children], place);
            place = (place - 1) / Children;
        }

        Put(number, place);
    }

    private void Sink(int place, int number)
    {
        while (EarliestChild(place) is { } child && IsBefore(_numbers[child], number))
        {
            Put(_numbers[child], place);
            place = child;
        }

        Put(number, place);
    }

    private int? EarliestChild(int place)
    {
        var first = place * Children + 1;
        if (first >= _count)
        {
            return null;
        }

        var earliest = first;
        for (var child = first + 1; child < Math.Min(first + Children, _count); child++)
        {
            earliest = IsBefore(_numbers[child], _numbers[earliest]) ? child : earliest;
        }

        return earliest;
    }

    // Of two that are due at one time, the older source: new ones are all due "now", and enter in the order of subscribing.
    private bool IsBefore(int one, int other) =>
        times.Due(one) is var due && times.Due(other) is var than && (due < than || (due == than && one < other));

    private void Put(int number, int place)
    {
        _numbers[place] = number;
        times.Stand(number, place);
    }
}
