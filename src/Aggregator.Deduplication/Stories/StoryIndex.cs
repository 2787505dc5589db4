using System.Runtime.InteropServices;

namespace Aggregator.Deduplication.Stories;

/// <summary>
/// Which recent articles have a word: for each the newest first, as a chain through one ring of entries.
/// Nothing is taken out one by one: what is older than the window's first entry is not there.
/// </summary>
internal sealed class StoryIndex
{
    // The newest of them are looked at: a word in more articles tells little of any one, and of a story of hundreds the newest are enough to find it by.
    // With 32 as much was found, more was wrong.
    public const int MostLookedAt = 8;
    private const int FewestBeforeSweep = 1 << 16;

    private readonly Dictionary<uint, long> _newest = [];
    private Entry[] _entries = new Entry[1 << 12];
    private long _first = 1;   // of the window; no entry has the number 0
    private long _next = 1;
    private int _sweepAt = FewestBeforeSweep;

    /// <summary>The number of the entry that comes next.</summary>
    public long Next => _next;

    /// <summary>Puts an article's words; one that everybody has is no way to anything.</summary>
    public void Add(int article, List<StoryWord> words)
    {
        foreach (var word in words)
        {
            if (word.Surprise > 0)
            {
                ref var newest = ref CollectionsMarshal.GetValueRefOrAddDefault(_newest, word.Word, out _);
                Write(new Entry(newest, article, word.Weight, word.IsInTitle));
                newest = _next - 1;
            }
        }
    }

    /// <summary>Lets all entries before a number go.</summary>
    public void Forget(long before)
    {
        _first = before;
        if (_newest.Count > _sweepAt)
        {
            foreach (var (word, newest) in _newest)
            {
                if (newest < _first)
                {
                    _newest.Remove(word);
                }
            }

            _sweepAt = Math.Max(FewestBeforeSweep, 2 * _newest.Count);
        }
    }

    /// <summary>The newest articles that have a word.</summary>
    /// <returns>How many of the places given were filled.</returns>
    public int Find(uint word, Span<Entry> found)
    {
        var count = 0;
        for (var number = _newest.GetValueOrDefault(word); number >= _first && count < found.Length; number = found[count - 1].Before)
        {
            found[count++] = _entries[number & (_entries.Length - 1)];
        }

        return count;
    }

    private void Write(Entry entry)
    {
        if (_next - _first == _entries.Length)
        {
            var longer = new Entry[2 * _entries.Length];
            for (var number = _first; number < _next; number++)
            {
                longer[number & (longer.Length - 1)] = _entries[number & (_entries.Length - 1)];
            }

            _entries = longer;
        }

        _entries[_next++ & (_entries.Length - 1)] = entry;
    }

    /// <param name="Before">The number of the entry of the next older article with the word.</param>
    internal readonly record struct Entry(long Before, int Article, float Weight, bool IsInTitle);
}
