namespace Aggregator.Deduplication.Index;

/// <summary>The newest entries of the index, as a hash table of fixed size: one thread adds, and what it has added never changes, so that another may read that meanwhile.</summary>
internal sealed class RecentEntries
{
    /// <summary>What 2,000 articles of a usual length bring.</summary>
    public const int Capacity = 1 << 16;

    private readonly int[] _heads = new int[Capacity];   // the newest entry of a chain, and one
    private readonly Entry[] _entries = new Entry[Capacity];

    /// <summary>Entries held.</summary>
    public int Count { get; private set; }

    public bool HasRoomFor(int entries) => Count + entries <= Capacity;

    public void Add(uint hash, uint article)
    {
        ref var head = ref _heads[hash % Capacity];
        _entries[Count] = new Entry(hash, article, head);
        head = ++Count;
    }

    /// <summary>Adds to <paramref name="articles"/> those under one hash, until there are more than <paramref name="most"/>.</summary>
    public void Collect(uint hash, uint oldest, List<uint> articles, int most)
    {
        for (var i = _heads[hash % Capacity]; i > 0 && articles.Count <= most; i = _entries[i - 1].Next)
        {
            var entry = _entries[i - 1];
            if (entry.Hash == hash && entry.Article >= oldest)
            {
                articles.Add(entry.Article);
            }
        }
    }

    public bool Has(uint hash, uint article)
    {
        for (var i = _heads[hash % Capacity]; i > 0; i = _entries[i - 1].Next)
        {
            if (_entries[i - 1] is var entry && entry.Hash == hash && entry.Article == article)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first entries as pairs, the hash in the upper half, ascending.</summary>
    public ulong[] Sorted(int count)
    {
        var pairs = new ulong[count];
        for (var i = 0; i < count; i++)
        {
            pairs[i] = ((ulong)_entries[i].Hash << 32) | _entries[i].Article;
        }

        Array.Sort(pairs);
        return pairs;
    }

    /// <param name="Next">The entry before it in its chain, and one; 0 at the end.</param>
    private readonly record struct Entry(uint Hash, uint Article, int Next);
}
