namespace Aggregator.Ingestion;

/// <summary>The words by which one knows what a text is about: those of four letters and more; of scripts without spaces, pairs of letters.</summary>
internal static class SharedWords
{
    private const int ShortestWord = 4;

    /// <summary>The words, each once, in lower case.</summary>
    public static HashSet<string> Of(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < text.Length;)
        {
            var end = i;
            while (end < text.Length && char.IsLetterOrDigit(text[end]) && IsJoined(text[end]) == IsJoined(text[i]))
            {
                end++;
            }

            Add(words, text.AsSpan(i, end - i));
            i = Math.Max(end, i + 1);
        }

        return words;
    }

    /// <summary>The part of the words that is there too; 0 for none.</summary>
    public static double Share(HashSet<string> words, HashSet<string> there) => words.Count == 0 ? 0 : (double)words.Count(there.Contains) / words.Count;

    /// <summary>Thai, Khmer, Kana, Han and Hangul: either without spaces, or with endings that make every form another word.</summary>
    public static bool IsJoined(char letter) => letter is (>= '\u0e00' and <= '\u0eff') or (>= '\u1000' and <= '\u109f') or (>= '\u1780' and <= '\u17ff')
        or (>= '\u3040' and <= '\u30ff') or (>= '\u3400' and <= '\u9fff') or (>= '\uac00' and <= '\ud7af');

    private static void Add(HashSet<string> words, ReadOnlySpan<char> run)
    {
        if (run.Length > 1 && IsJoined(run[0]))
        {
            for (var i = 0; i + 1 < run.Length; i++)
            {
                words.Add(run.Slice(i, 2).ToString());
            }
        }
        else if (run.Length >= ShortestWord)
        {
            words.Add(run.ToString().ToLowerInvariant());
        }
    }
}
