using System.Globalization;

namespace Aggregator.Service.Commands.Inspect;

/// <summary>Text in lines that a terminal of usual width shows whole.</summary>
internal static class WrappedText
{
    /// <summary>Columns of a line; what half a screen shows.</summary>
    public const int Width = 100;

    /// <summary>The text behind a label, broken between words, its further lines under its beginning. A word that is longer than a line, such as an address, stays whole.</summary>
    public static IEnumerable<string> Of(string label, string text)
    {
        var (line, columns, isEmpty) = (label, ColumnsOf(label), true);
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!isEmpty && columns + 1 + ColumnsOf(word) > Width)
            {
                yield return line;
                (line, columns, isEmpty) = (new string(' ', label.Length), label.Length, true);
            }

            line += isEmpty ? word : $" {word}";
            columns += ColumnsOf(word) + (isEmpty ? 0 : 1);
            isEmpty = false;
        }

        yield return line;
    }

    /// <summary>As much of a text as fits into some columns, with an ellipsis where it was cut.</summary>
    public static string Cut(string text, int columns)
    {
        if (ColumnsOf(text) <= columns)
        {
            return text;
        }

        var (kept, used) = (0, 1);
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext() && used + ColumnsOf(elements.GetTextElement()) <= columns)
        {
            used += ColumnsOf(elements.GetTextElement());
            kept = elements.ElementIndex + elements.GetTextElement().Length;
        }

        return text[..kept].TrimEnd() + "…";
    }

    // Han, Kana and Hangul take two columns each.
    private static int ColumnsOf(string text)
    {
        var columns = 0;
        foreach (var letter in text)
        {
            var isWide = letter is (>= '\u1100' and <= '\u115f') or (>= '\u2e80' and <= '\ua4cf') or (>= '\uac00' and <= '\ud7a3')
                or (>= '\uf900' and <= '\ufaff') or (>= '\uff00' and <= '\uff60');
            columns += isWide ? 2 : 1;
        }

        return columns;
    }
}
