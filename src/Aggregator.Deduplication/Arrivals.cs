namespace Aggregator.Deduplication;

/// <summary>Articles in the order of their arrival. Mostly the first is the next to go, so that moves nothing.</summary>
internal sealed class Arrivals
{
    private int[] _numbers = new int[2];
    private int _start;
    private int _end;

    public int Count => _end - _start;

    public ReadOnlySpan<int> Numbers => _numbers.AsSpan(_start, Count);

    public void Add(int number)
    {
        if (_end == _numbers.Length)
        {
            MakeRoom();
        }

        _numbers[_end++] = number;
    }

    /// <returns>False when it is not there.</returns>
    public bool Remove(int number)
    {
        var at = Numbers.IndexOf(number);
        if (at < 0)
        {
            return false;
        }

        _numbers.AsSpan(_start, at).CopyTo(_numbers.AsSpan(_start + 1));
        _start++;
        return true;
    }

    // Where half of the room is that of numbers which went, it is taken again; else there is more of it.
    private void MakeRoom()
    {
        var room = _start >= _numbers.Length / 2 ? _numbers : new int[2 * _numbers.Length];
        Numbers.CopyTo(room);
        (_numbers, _start, _end) = (room, 0, Count);
    }
}
