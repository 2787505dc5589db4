namespace Aggregator.Deduplication.Texts;

/// <summary>Hashes of word 3-grams.</summary>
internal static class Shingling
{
    /// <summary>Words in one shingle.</summary>
    public const int Length = 3;

    /// <summary>The distinct hashes of all 3-grams, ascending; a text of one or two words is one shingle.</summary>
    public static uint[] Of(ReadOnlySpan<TextToken> tokens)
    {
        if (tokens.IsEmpty)
        {
            return [];
        }

        var shingles = new uint[Math.Max(1, tokens.Length - Length + 1)];
        for (var i = 0; i < shingles.Length; i++)
        {
            shingles[i] = Hash(tokens[i..Math.Min(i + Length, tokens.Length)]);
        }

        return SortedSet.Of(shingles);
    }

    private static uint Hash(ReadOnlySpan<TextToken> words)
    {
        var hash = 0x9E3779B97F4A7C15UL;
        foreach (var word in words)
        {
            hash = (ulong.RotateLeft(hash, 23) ^ word.Hash) * 0xFF51AFD7ED558CCD;
        }

        return (uint)((hash ^ (hash >> 29)) >> 32);
    }
}
