using System.Runtime.InteropServices;

namespace Aggregator.Deduplication;

/// <summary>Numbers by article id, with open addressing: four bytes a place, since the ids themselves stand in the facts.</summary>
internal sealed class ArticleNumbers(ArticleFacts facts)
{
    private const int SmallestLength = 1 << 10;

    // A number and one; 0 is a free place.
    private uint[] _places = new uint[SmallestLength];

    /// <summary>How many articles.</summary>
    public int Count { get; private set; }

    /// <summary>An article's number; null when it is unknown.</summary>
    public uint? Find(Guid id) => _places[PlaceOf(id)] is var found and > 0 ? found - 1 : null;

    /// <summary>Adds an article that is not there.</summary>
    public void Add(uint number)
    {
        if (Count >= _places.Length / 4 * 3)
        {
            Grow();
        }

        _places[PlaceOf(facts[number].Id)] = number + 1;
        Count++;
    }

    /// <returns>The number that the article had; null when it is unknown.</returns>
    public uint? Remove(Guid id)
    {
        var place = PlaceOf(id);
        if (_places[place] == 0)
        {
            return null;
        }

        var number = _places[place] - 1;
        Count--;
        CloseGap(place);
        return number;
    }

    // What stands behind a gap moves into it, unless that would put it before its home: so no place needs a mark that something stood there (Knuth, 6.4, algorithm R).
    private void CloseGap(int gap)
    {
        for (var place = Following(gap); _places[place] != 0; place = Following(place))
        {
            var home = HomeOf(facts[_places[place] - 1].Id);
            if (Distance(home, place) >= Distance(gap, place))
            {
                _places[gap] = _places[place];
                gap = place;
            }
        }

        _places[gap] = 0;
    }

    private void Grow()
    {
        var before = _places;
        _places = new uint[2 * before.Length];
        foreach (var entry in before)
        {
            if (entry != 0)
            {
                _places[PlaceOf(facts[entry - 1].Id)] = entry;
            }
        }
    }

    // Where the article stands, or the free place where it would.
    private int PlaceOf(Guid id)
    {
        var place = HomeOf(id);
        while (_places[place] is var entry and > 0 && facts[entry - 1].Id != id)
        {
            place = Following(place);
        }

        return place;
    }

    private int HomeOf(Guid id)
    {
        var halves = MemoryMarshal.Cast<Guid, ulong>(new ReadOnlySpan<Guid>(in id));
        return (int)(((halves[0] ^ halves[1]) * 0x9E3779B97F4A7C15) >> 32) & (_places.Length - 1);
    }

    private int Following(int place) => (place + 1) & (_places.Length - 1);

    private int Distance(int from, int to) => (to - from) & (_places.Length - 1);
}
