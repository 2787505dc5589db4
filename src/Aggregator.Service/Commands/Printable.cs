using System.Buffers;
using System.Text;

namespace Aggregator.Service.Commands;

/// <summary>Foreign text that is safe on a terminal, which obeys escape sequences wherever they come from.</summary>
internal static class Printable
{
    // All of C0 but tabs and line ends, DEL, and C1, whose U+009B alone begins a sequence. A lone carriage return would write over the line.
    private static readonly SearchValues<char> Controls =
        SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(c => char.IsControl(c) && c is not ('\t' or '\n'))]);

    /// <summary>The text with the replacement character for each control character; the same string when it has none.</summary>
    public static string Of(string text)
    {
        if (text.AsSpan().IndexOfAny(Controls) < 0)
        {
            return text;
        }

        var safe = new StringBuilder(text.ReplaceLineEndings("\n"));
        for (var i = 0; i < safe.Length; i++)
        {
            safe[i] = Controls.Contains(safe[i]) ? '\uFFFD' : safe[i];
        }

        return safe.ToString();
    }
}
