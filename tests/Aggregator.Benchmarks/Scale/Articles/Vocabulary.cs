namespace Aggregator.Benchmarks.Scale.Articles;

/// <summary>Words that no language has, in the length and the letters of one; the same at every run.</summary>
internal static class Vocabulary
{
    private const int EnglishWords = 30_000;
    private const int KoreanWords = 8_000;
    private const int FirstSyllable = '가';

    private static readonly string[] Onsets = ["b", "c", "d", "f", "g", "h", "l", "m", "n", "p", "r", "s", "t", "v", "w", "st", "tr", "ch", "pr", "th", "sh", "cl"];
    private static readonly string[] Nuclei = ["a", "e", "i", "o", "u", "ea", "ou", "ai", "io"];
    private static readonly string[] Codas = ["", "", "n", "r", "s", "t", "l", "d", "nt", "ng", "st", "ck"];
    private static readonly string[] Endings = ["", "", "", "ed", "ing", "er", "s", "ion", "ly", "al", "ment", "ity"];
    private static readonly string[] Particles = ["는", "을", "이", "에", "의", "로", "도", ""];

    /// <summary>The most frequent words are the shortest, as in any language.</summary>
    public static IReadOnlyList<string> English() => Distinct(EnglishWords, EnglishWord);

    /// <summary>Stems of two or three syllables with a particle.</summary>
    public static IReadOnlyList<string> Korean() => Distinct(KoreanWords, (random, _) =>
        string.Concat(Enumerable.Range(0, random.Next(2, 4)).Select(_ => Syllable(random))) + Particles[random.Next(Particles.Length)]);

    /// <summary>A stem of the Korean vocabulary without its particle.</summary>
    public static string KoreanStem(IReadOnlyList<string> words, int rank) => words[rank][..2];

    private static IReadOnlyList<string> Distinct(int count, Func<Random, int, string> make)
    {
        var random = new Random(count);
        var known = new HashSet<string>(StringComparer.Ordinal);
        var words = new List<string>(count);
        while (words.Count < count)
        {
            var word = make(random, words.Count);
            if (known.Add(word))
            {
                words.Add(word);
            }
        }

        return words;
    }

    private static string EnglishWord(Random random, int rank)
    {
        var syllables = rank < 80 ? 1 : rank < 4_000 ? random.Next(1, 3) : random.Next(2, 4);
        var stem = string.Concat(Enumerable.Range(0, syllables).Select(_ => Of(Onsets, random) + Of(Nuclei, random) + Of(Codas, random)));
        return rank < 80 ? stem : stem + Of(Endings, random);
    }

    private static string Of(string[] parts, Random random) => parts[random.Next(parts.Length)];

    // Of the 11,172 syllables a language uses a few hundred.
    private static string Syllable(Random random) => ((char)(FirstSyllable + (random.Next(400) * 28))).ToString();
}
