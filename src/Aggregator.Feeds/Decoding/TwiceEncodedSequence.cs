using System.Buffers;
using System.Text;
using Aggregator.Feeds.Repair;

namespace Aggregator.Feeds.Decoding;

/// <summary>Two to four characters that are, as bytes of windows-1252, the UTF-8 of one.</summary>
/// <param name="Start">Where the first of them stands.</param>
/// <param name="Length">How many they are.</param>
/// <param name="Character">What they stand for.</param>
internal readonly record struct TwiceEncodedSequence(int Start, int Length, Rune Character)
{
    /// <summary>The sequence that starts at a place; null when none does.</summary>
    public static TwiceEncodedSequence? At(string text, int start)
    {
        var length = text[start] switch
        {
            >= '\u00C2' and <= '\u00DF' => 2,
            >= '\u00E0' and <= '\u00EF' => 3,
            >= '\u00F0' and <= '\u00F4' => 4,
            _ => 0,
        };
        if (length == 0 || start + length > text.Length)
        {
            return null;
        }

        Span<byte> bytes = stackalloc byte[4];
        bytes[0] = (byte)text[start];
        for (var i = 1; i < length; i++)
        {
            bytes[i] = Byte(text[start + i]);
        }

        return Rune.DecodeFromUtf8(bytes[..length], out var character, out var taken) == OperationStatus.Done && taken == length ? new(start, length, character) : null;
    }

    /// <summary>Whether these characters are hardly ever written side by side on purpose. "SANTÉ :" and "MANHÃ…" are sequences, and sound.</summary>
    public bool IsEvidence(string text)
    {
        if (text.AsSpan(Start, Length).ContainsAnyInRange('\u0080', '\u009F') || IsSign(Character))
        {
            return true;
        }

        // A capital within a word of small letters, or at its start and with a sign behind; of scripts that anybody writes feeds in.
        var before = Start == 0 ? ' ' : text[Start - 1];
        var behind = Start + Length < text.Length ? text[Start + Length] : ' ';
        return IsOfLivingScript(Character) && (IsSmall(before) || IsSmall(behind) && !char.IsLetterOrDigit(before));
    }

    // Punctuation, currencies, arrows, pictures: an "â" or "ð" with two signs behind it.
    private static bool IsSign(Rune character) => character.Value is >= 0x2010 and <= 0x2BFF or >= 0x1F000 and <= 0x1FFFF;

    private static bool IsSmall(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c);

    // Latin-1, the Latin of Central Europe and of Romania, Greek, Cyrillic, Hebrew, Arabic. What É, Ê, Ç, Ö or Ü would begin is phonetics, Coptic, Armenian, Syriac.
    private static bool IsOfLivingScript(Rune character) => character.Value is
        <= 0x17F or >= 0x218 and <= 0x21B or >= 0x380 and <= 0x4BF or >= 0x5C0 and <= 0x6FF;

    private static byte Byte(char c) =>
        c is >= '\u0080' and <= '\u00FF' ? (byte)c : XmlCharacters.Windows1252.IndexOf(c, StringComparison.Ordinal) is >= 0 and var place ? (byte)(0x80 + place) : (byte)0;
}
