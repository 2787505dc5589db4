using System.Text;
using System.Text.RegularExpressions;
using Aggregator.Feeds.Reading;
using Aggregator.Feeds.Repair;

namespace Aggregator.Feeds.Writing;

/// <summary>Strings of any origin, made fit to be written.</summary>
internal static partial class WrittenText
{
    /// <summary>
    /// The text without the characters that XML 1.0 cannot hold, escaped or not: controls, lone surrogates, U+FFFE and U+FFFF. C1 controls become what they mean
    /// in windows-1252, as in reading.
    /// </summary>
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
            if (IsC1(text[at]) && XmlCharacters.Referred(text[at]) is [var meant] && !IsC1(meant))
            {
                kept.Append(meant);
            }

            from = at + 1;
        }

        return kept.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>Valid text without white space around it; null when nothing is left.</summary>
    public static string? Trimmed(string? text) => text is null ? null : XmlReading.NullIfBlank(Valid(text));

    /// <summary>One line of valid text; null when nothing is left.</summary>
    public static string? Line(string? text) => text is null ? null : PlainText.OneLine(Valid(text));

    /// <summary>An HTML fragment, trimmed; null when nothing is left. One in which no tag ends has none: its bare signs are written as references, as reading takes them.</summary>
    public static string? Fragment(string? html) =>
        Trimmed(html) is { } valid && valid.Contains('<', StringComparison.Ordinal) && !valid.Contains('>', StringComparison.Ordinal)
            ? valid.Replace("<", "&lt;", StringComparison.Ordinal)
            : Trimmed(html);

    /// <summary>The plain text that a fragment is, when it is nothing but that; null when it holds markup or other references.</summary>
    public static string? PlainIn(string? fragment)
    {
        if (fragment is null || fragment.AsSpan().ContainsAny('<', '>'))
        {
            return null;
        }

        var text = fragment.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal)
            .Replace("&amp;", "&", StringComparison.Ordinal);
        return PlainText.ToHtml(text) == fragment ? text : null;
    }

    /// <summary>Plain text for a field that RSS never said of whether it is text or HTML. Most readers decode it once more; only what they would change is escaped.</summary>
    public static string? ForEither(string? text) => text is not null && LooksLikeHtml(text) ? PlainText.ToHtml(text) : text;

    /// <summary>Whether a reader that takes plain text for HTML would show something else: it holds a tag or an entity, or what looks like one.</summary>
    public static bool LooksLikeHtml(string text) => text.Contains('<', StringComparison.Ordinal) || Entity().IsMatch(text);

    [GeneratedRegex("&#?[0-9A-Za-z]{1,32};", RegexOptions.CultureInvariant)]
    private static partial Regex Entity();

    private static bool IsC1(char character) => character is >= '\u0080' and <= '\u009f';

    private static int FirstInvalid(string text, int from)
    {
        for (var i = from; i < text.Length; i++)
        {
            var character = text[i];
            if (character is >= ' ' and < '\u0080' or >= '\u00a0' and < '\ud800' or '\t' or '\n' or '\r' or (>= '\ue000' and <= '\ufffd'))
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
