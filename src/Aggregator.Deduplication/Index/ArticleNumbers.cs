using System.Runtime.InteropServices;

namespace Aggregator.Deduplication.Index;

/// <summary>Numbers by article id and part, with open addressing: four bytes a place, since the ids themselves stand in the facts.</summary>
internal sealed class ArticleNumbers(ArticleFacts facts)
{
    private const int SmallestLength = 1 << 10;

    // A number and one; 0 is a free place.
    private uint[] _places = new uint[SmallestLength];

    /// <summary>How many parts of articles.</summary>
    public int Count { get; private set; }

    /// <summary>The number of an article's part; null when it is unknown.</summary>
    public uint? Find(Guid id, byte part) => _places[PlaceOf(id, part)] is var found and > 0 ? found - 1 : null;

    /// <summary>The number of any part of an article; null when it is unknown.</summary>
    public uint? FindAny(Guid id) => _places[PlaceOf(id, null)] is var found and > 0 ? found - 1 : null;

    /// <summary>Adds what is not there.</summary>
    public void Add(uint number)
    {
        if (Count >= _places.Length / 4 * 3)
        {
            Grow();
        }

        _places[PlaceOf(number)] = number + 1;
        Count++;
    }

    /// <summary>Removes what is there.</summary>
    public void Remove(uint number)
    {
        CloseGap(PlaceOf(number));
        Count--;
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
                _places[PlaceOf(entry - 1)] = entry;
            }
        }
    }

    private int PlaceOf(uint number) => PlaceOf(facts[number].Id, facts[number].Part);

    // Where the part stands, or the free place where it would; all of an article are in one chain.
    private int PlaceOf(Guid id, byte? part)
    {
        var place = HomeOf(id);
        while (_places[place] is var entry and > 0 && !(facts[entry - 1].Id == id && (part is null || facts[entry - 1].Part == part)))
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
