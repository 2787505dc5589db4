using System.Text;
using System.Text.RegularExpressions;

namespace Aggregator.Feeds.Writing;

/// <summary>Strings of any origin, made fit to be written.</summary>
internal static partial class WrittenText
{
    /// <summary>The text without the characters that XML 1.0 cannot hold, escaped or not: controls, lone surrogates, U+FFFE and U+FFFF.</summary>
    public static string Valid(string text)
    {
        var first = FirstInvalid(text, 0);
        if (first < 0)
        {
            return text;
        }

        var kept = new StringBuilder(text.Length);
        var from = 0;
        for (var at = first; at >= 0; at = FirstInvalid(text, from))
        {
            kept.Append(text, from, at - from);
            from = at + 1;
        }

        return kept.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>One line of valid text; <paramref name="otherwise"/> as one line when nothing is left.</summary>
    public static string Line(string? text, string otherwise = "")
    {
        var line = string.Join(' ', Valid(text ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > 0 || otherwise.Length == 0 ? line : Line(otherwise);
    }

    /// <summary>
    /// A name of a person, a source or a subject: one line without tags. The formats have no way to say that a name is not HTML, and not every reader knows.
    /// </summary>
    public static string Name(string? text, string otherwise = "")
    {
        var valid = Valid(text ?? "");
        var line = Line(valid.Contains('<', StringComparison.Ordinal) ? Tag().Replace(valid, " ") : valid);   // a space, or the rests would make new tags
        return line.Length > 0 ? line : Line(otherwise);
    }

    /// <summary>Plain text as HTML says it.</summary>
    public static string AsHtml(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    /// <summary>Whether a reader that takes plain text for HTML would show something else: it holds a tag or an entity, or what looks like one.</summary>
    public static bool LooksLikeHtml(string text) => text.Contains('<', StringComparison.Ordinal) || Entity().IsMatch(text);

    [GeneratedRegex("<[A-Za-z/!?][^<>]*>?", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();

    [GeneratedRegex("&#?[0-9A-Za-z]{1,32};", RegexOptions.CultureInvariant)]
    private static partial Regex Entity();

    private static int FirstInvalid(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            var character = text[i];
            if (character is >= ' ' and < '\ud800' or '\t' or '\n' or '\r' or (>= '\ue000' and <= '\ufffd'))
            {
                continue;
            }

            if (!char.IsSurrogate(character) || i + 1 == text.Length || !char.IsSurrogatePair(character, text[i + 1]))
            {
                return i;
            }

            i++;
        }

        return -1;
    }
}
