namespace Aggregator.Ingestion;

/// <summary>Cuts lines into sentences, so that a paragraph parted in two is no other text. It need not be right, only the same every time.</summary>
internal static class Sentences
{
    // Han and Kana, Hindi, Arabic and Urdu, Armenian, Ethiopic, Khmer, Burmese, Tibetan.
    private const string Ends = ".!?…。！？．｡।॥؟۔։።៖។။༎།";
    private const string WideEnds = "。！？｡";
    private const string Closing = "\"'”’»)]」』）】›";

    // "Dr. Kim", "St. Pauli", "U.S. officials", "J. Reed": a short word with a capital and a full stop ends no sentence.
    private const int LongestAbbreviation = 3;

    /// <summary>The sentences of a line with what ends them, trimmed, never empty.</summary>
    public static IEnumerable<string> In(string line)
    {
        var start = 0;
        for (var i = 0; i < line.Length; i++)
        {
            if (!Ends.Contains(line[i], StringComparison.Ordinal))
            {
                continue;
            }

            var end = EndOf(line, i);
            var isCut = end < line.Length && (WideEnds.Contains(line[i], StringComparison.Ordinal) || (char.IsWhiteSpace(line[end]) && !IsAbbreviation(line, i)));
            if (isCut)
            {
                yield return line[start..end].Trim();
                start = end;
            }

            i = end - 1;
        }

        if (line[start..].Trim() is { Length: > 0 } rest)
        {
            yield return rest;
        }
    }

    /// <summary>Whether a line ends as sentences do.</summary>
    public static bool IsEnded(string sentence) => sentence.AsSpan().TrimEnd(Closing) is [.., var last] && Ends.Contains(last, StringComparison.Ordinal);

    private static int EndOf(string line, int mark)
    {
        var end = mark + 1;
        while (end < line.Length && (Ends.Contains(line[end], StringComparison.Ordinal) || Closing.Contains(line[end], StringComparison.Ordinal)))
        {
            end++;
        }

        return end;
    }

    private static bool IsAbbreviation(string line, int mark)
    {
        var start = mark;
        while (start > 0 && char.IsLetter(line[start - 1]) && mark - start <= LongestAbbreviation)
        {
            start--;
        }

        var length = mark - start;
        return line[mark] == '.' && length is > 0 and <= LongestAbbreviation && (length == 1 || char.IsUpper(line[start]));
    }
}
