using Aggregator.Ingestion;
using DiffPlex;

namespace Aggregator.Diffing;

/// <summary>Cuts a text into pieces that together are the text again; white space goes with the piece before it.</summary>
internal sealed class TextPieces : IChunker
{
    private readonly Func<string, int, int> _endOf;

    private TextPieces(Func<string, int, int> endOf) => _endOf = endOf;

    /// <summary>Lines, which are paragraphs, items and rows.</summary>
    public static TextPieces Lines { get; } = new(EndOfLine);

    /// <summary>Words, and each mark between them. In scripts without spaces a character, in Katakana a run of it.</summary>
    public static TextPieces Words { get; } = new(EndOfWord);

    /// <inheritdoc/>
    public IReadOnlyList<string> Chunk(string text)
    {
        var pieces = new List<string>();
        for (var start = 0; start < text.Length;)
        {
            var end = _endOf(text, start);
            while (end < text.Length && char.IsWhiteSpace(text[end]))
            {
                end++;
            }

            pieces.Add(text[start..end]);
            start = end;
        }

        return pieces;
    }

    private static int EndOfLine(string text, int start) => text.IndexOf('\n', start) is >= 0 and var end ? end + 1 : text.Length;

    private static int EndOfWord(string text, int start)
    {
        var end = start + 1;
        if (StandsAlone(text[start]))
        {
            return EndOfMarks(text, end);
        }

        var isKatakana = IsKatakana(text[start]);
        while (end < text.Length && char.IsLetterOrDigit(text[start]) && (isKatakana ? IsKatakana(text[end]) : IsOfWord(text, end)))
        {
            end++;
        }

        return EndOfMarks(text, end);
    }

    // Vowels and tones of Thai and Hindi, the other half of an emoji.
    private static int EndOfMarks(string text, int end)
    {
        while (end < text.Length && (char.IsLowSurrogate(text[end]) || IsMark(text[end])))
        {
            end++;
        }

        return end;
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) is
        System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark or System.Globalization.UnicodeCategory.EnclosingMark;

    // "1,204.5", "don't", "two-day", "U.S" stay whole: a mark between letters or digits.
    private static bool IsOfWord(string text, int i) => (char.IsLetterOrDigit(text[i]) && !StandsAlone(text[i]) && !IsKatakana(text[i])) || IsMark(text[i])
        || (text[i] is '\'' or '’' or '-' or '.' or ',' or ':' or '@' or '_' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]) && !StandsAlone(text[i + 1])
            && char.IsLetterOrDigit(text[i - 1]));

    private static bool StandsAlone(char c) => c < '\uac00' && SharedWords.IsJoined(c) && !IsKatakana(c);   // Korean has spaces

    private static bool IsKatakana(char c) => c is >= '\u30a1' and <= '\u30ff' and not '\u30fb';
}
