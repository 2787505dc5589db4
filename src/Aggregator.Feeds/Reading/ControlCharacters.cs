using System.Buffers;
using System.Text;

namespace Aggregator.Feeds.Reading;

/// <summary>Characters that steer a terminal or are none, and say nothing to a reader. XML forbids them; escapes of JSON and references of HTML bring them in behind its back.</summary>
internal static class ControlCharacters
{
    private static readonly SearchValues<char> All = SearchValues.Create([.. Enumerable.Range(0, 0x10000).Select(code => (char)code).Where(Is)]);

    /// <summary>C0 and C1 and DEL, but for what is white space; U+FFFE and U+FFFF.</summary>
    public static bool Is(char c) => char.IsControl(c) && !char.IsWhiteSpace(c) || c >= '\uFFFE';

    /// <summary>The text without them; the same string when there are none.</summary>
    public static string Without(string text)
    {
        var at = text.AsSpan().IndexOfAny(All);
        if (at < 0)
        {
            return text;
        }

        var clean = new StringBuilder(text.Length).Append(text, 0, at);
        foreach (var c in text.AsSpan(at))
        {
            if (!Is(c))
            {
                clean.Append(c);
            }
        }

        return clean.ToString();
    }
}
