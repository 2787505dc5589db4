using System.Collections.Concurrent;

namespace Aggregator.Search;

/// <summary>The stems of a language's first words to come, which are its most frequent; a stemmer takes ten times as long as a look here. Bounded, for any thread.</summary>
internal sealed class KnownStems
{
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<string, string> _byWord = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private int _count;

    /// <summary>Knows none yet.</summary>
    public KnownStems() => _lookup = _byWord.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The stem of a word, empty when it has no other than itself; null when that is not known.</summary>
    public string? Find(ReadOnlySpan<char> word) => _lookup.TryGetValue(word, out var stem) ? stem : null;

    /// <summary>Keeps a stem while there is room.</summary>
    public void Add(string word, string stem)
    {
        if (Volatile.Read(ref _count) < Most && _byWord.TryAdd(word, stem))
        {
            Interlocked.Increment(ref _count);
        }
    }
}
