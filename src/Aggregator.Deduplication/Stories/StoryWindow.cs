namespace Aggregator.Deduplication.Stories;

/// <summary>The articles whose stories may go on, numbered in the order of arrival and held in a ring, with what one search counts of each beside.</summary>
internal sealed class StoryWindow
{
    // A bound for days on which hundreds of thousands come: the oldest go first, and stories that long ago ended with them.
    private const int MostArticles = 50_000;

    private readonly Dictionary<Guid, int> _numbers = [];
    private StoryMember?[] _members = new StoryMember?[256];
    private (float Dot, float Surprise)[] _shared = new (float, float)[256];
    private int _first;

    /// <summary>How many are held.</summary>
    public int Count => _numbers.Count;

    /// <summary>The number of the next article.</summary>
    public int Next { get; private set; }

    /// <summary>The article of a number that is not older than the window's first; null when it was removed.</summary>
    public StoryMember? this[int number] => _members[number & (_members.Length - 1)];

    /// <summary>What a search has counted of an article; the search that counts takes it away again.</summary>
    public ref (float Dot, float Surprise) SharedOf(int number) => ref _shared[number & (_shared.Length - 1)];

    /// <summary>Puts an article at the end.</summary>
    public void Add(StoryMember member)
    {
        if (Next - _first == _members.Length)
        {
            Lengthen();
        }

        _members[Next & (_members.Length - 1)] = member;
        _numbers[member.Article] = Next++;
    }

    /// <summary>Takes an article out; null when it is not there.</summary>
    public StoryMember? Remove(Guid article)
    {
        if (!_numbers.Remove(article, out var number))
        {
            return null;
        }

        var member = this[number];
        _members[number & (_members.Length - 1)] = null;
        return member;
    }

    /// <summary>The article that is the next to go: the first, when it came before a time or there are too many; null when all may stay.</summary>
    public StoryMember? Outdated(DateTimeOffset before)
    {
        while (_first < Next && this[_first] is null)
        {
            _first++;
        }

        return _first < Next && this[_first] is { } first && (first.Arrived < before || Next - _first > MostArticles) ? first : null;
    }

    /// <summary>The first one that is held; null when there is none.</summary>
    public StoryMember? First => _first < Next ? this[_first] : null;

    private void Lengthen()
    {
        var longer = new StoryMember?[2 * _members.Length];
        for (var number = _first; number < Next; number++)
        {
            longer[number & (longer.Length - 1)] = this[number];
        }

        _members = longer;
        _shared = new (float, float)[longer.Length];
    }
}
