using Aggregator.Scheduling;

namespace Aggregator.Storage.LiteDb;

/// <summary>When each number is due, in which lane, and where in the lane's heap it stands: 13 bytes each. Not thread-safe.</summary>
internal sealed class DueTimes
{
    private const int Nowhere = -1;
    private const int FirstLength = 64;

    private long[] _due = [];      // UTC ticks; negative for a number that is not known
    private int[] _place = [];
    private byte[] _lane = [];

    public long Bytes => _due.Length * (sizeof(long) + sizeof(int) + sizeof(byte));

    public bool Knows(int number) => number < _due.Length && _due[number] >= 0;

    public bool IsQueued(int number) => number < _place.Length && _place[number] != Nowhere;

    public long Due(int number) => _due[number];

    public SourceLane Lane(int number) => (SourceLane)_lane[number];

    public int Place(int number) => _place[number];

    /// <summary>Sets time and lane of a number that stands in no heap.</summary>
    public void Set(int number, long due, SourceLane lane)
    {
        MakeRoom(number);
        _due[number] = due;
        _lane[number] = (byte)lane;
    }

    public void Stand(int number, int place) => _place[number] = place;

    public void Leave(int number) => _place[number] = Nowhere;

    public void Forget(int number)
    {
        if (number < _due.Length)
        {
            _due[number] = -1;
        }
    }

    /// <summary>A quarter more than is needed: doubling would hold twice the memory after a large import.</summary>
    public static int Grown(int length, int needed) => Math.Max(needed, Math.Max(FirstLength, length + length / 4));

    private void MakeRoom(int number)
    {
        var known = _due.Length;
        if (number < known)
        {
            return;
        }

        var length = Grown(known, number + 1);
        Array.Resize(ref _due, length);
        Array.Resize(ref _place, length);
        Array.Resize(ref _lane, length);
        Array.Fill(_due, -1, known, length - known);
        Array.Fill(_place, Nowhere, known, length - known);
    }
}
