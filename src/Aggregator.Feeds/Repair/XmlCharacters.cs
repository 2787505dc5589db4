using System.Buffers;
using System.Text;

namespace Aggregator.Feeds.Repair;

/// <summary>Characters that may stand in XML 1.0, and what publishers meant by the others.</summary>
internal static class XmlCharacters
{
    // U+0080 to U+009F are control characters nobody means: they are windows-1252 that was taken for Latin-1 on the way.
    internal const string Windows1252 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    private static readonly SearchValues<char> Doubtful = SearchValues.Create(
        [.. Enumerable.Range(0, 0xA0).Where(c => c is < 0x20 and not (0x9 or 0xA or 0xD) or >= 0x80).Select(c => (char)c),
         .. Enumerable.Range(0xD800, 0x800).Select(c => (char)c), '\uFFFE', '\uFFFF']);

    /// <summary>The text without what XML forbids; the same string when all of it is sound.</summary>
    public static string Clean(string text, RepairLog log)
    {
        var first = text.AsSpan().IndexOfAny(Doubtful);
        while (first >= 0 && first + 1 < text.Length && char.IsSurrogatePair(text[first], text[first + 1]))   // an emoji is no reason to build the text anew
        {
            var next = text.AsSpan(first + 2).IndexOfAny(Doubtful);
            first = next < 0 ? -1 : first + 2 + next;
        }

        return first < 0 ? text : Rebuilt(text, first, log);
    }

    /// <summary>The character that a numeric reference means; null when XML forbids it.</summary>
    public static string? Referred(int code) => code switch
    {
        0x81 or 0x8D or 0x8F or 0x90 or 0x9D => null,   // free in windows-1252 too
        >= 0x80 and <= 0x9F => Meant((char)code).ToString(),
        < 0x20 and not (0x9 or 0xA or 0xD) => null,
        0xFFFE or 0xFFFF => null,
        _ => Rune.IsValid(code) ? new Rune(code).ToString() : null,
    };

    /// <summary>The character of windows-1252 for one of U+0080 to U+009F; any other as it is.</summary>
    public static char Meant(char character) => character is >= '\u0080' and <= '\u009F' ? Windows1252[character - 0x80] : character;

    /// <summary>At most so many characters from the start; a pair of surrogates is not cut in two.</summary>
    public static string Start(string text, int length) =>
        text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    private static string Rebuilt(string text, int first, RepairLog log)
    {
        if (TwiceEncoded(text) is { } decoded)
        {
            log.Note(Mending.TwiceEncoded);
            (text, first) = (decoded, 0);
        }

        var clean = new StringBuilder(text.Length).Append(text, 0, first);
        foreach (var rune in text.AsSpan(first).EnumerateRunes())   // lone surrogates come out as U+FFFD
        {
            if (Referred(rune.Value) is { } sound)
            {
                clean.Append(sound);
            }
            else
            {
                log.Note(Mending.ControlCharacter);
            }
        }

        return clean.ToString();
    }

    // UTF-8 that was taken for Latin-1 and encoded again; by chance, text is hardly ever valid UTF-8 with such characters in it.
    private static string? TwiceEncoded(string text)
    {
        if (text.AsSpan().ContainsAnyExceptInRange('\0', '\u00FF') || text.AsSpan().ContainsAnyInRange('\0', '\u0008') || Ascii.IsValid(text))
        {
            return null;
        }

        var bytes = Encoding.Latin1.GetBytes(text);
        return System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : null;
    }
}
