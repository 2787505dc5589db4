using System.Buffers;
using System.Text;
using Aggregator.Feeds.Repair;

namespace Aggregator.Feeds.Decoding;

/// <summary>Two to four characters that are, as bytes of windows-1252, the UTF-8 of one.</summary>
/// <param name="Start">Where the first of them stands.</param>
/// <param name="Length">How many bytes they are.</param>
/// <param name="Character">What they stand for.</param>
/// <param name="HasControl">Whether one of them is a control character, which windows-1252 has no better sign for.</param>
internal readonly record struct TwiceEncodedSequence(int Start, int Length, Rune Character, bool HasControl)
{
    /// <summary>The sequence that starts at a place; null when none does.</summary>
    public static TwiceEncodedSequence? At(ReadOnlySpan<byte> utf8, int start)
    {
        var length = CharacterAt(utf8, start, out var lead);
        var characters = lead.Value switch
        {
            >= 0xC2 and <= 0xDF => 2,
            >= 0xE0 and <= 0xEF => 3,
            >= 0xF0 and <= 0xF4 => 4,
            _ => 0,
        };
        Span<byte> meant = stackalloc byte[4];
        meant[0] = (byte)lead.Value;
        var hasControl = false;
        for (var i = 1; i < characters; i++)
        {
            length += CharacterAt(utf8, start + length, out var next);
            meant[i] = Byte(next);
            hasControl |= next.Value is >= 0x80 and <= 0x9F;
        }

        return characters > 0 && Rune.DecodeFromUtf8(meant[..characters], out var character, out var taken) == OperationStatus.Done && taken == characters
            ? new(start, length, character, hasControl)
            : null;
    }

    /// <summary>The character at a place and how many bytes it takes; U+0000 and none behind the end.</summary>
    public static int CharacterAt(ReadOnlySpan<byte> utf8, int start, out Rune character)
    {
        if (start < utf8.Length)
        {
            Rune.DecodeFromUtf8(utf8[start..], out character, out var length);
            return length;
        }

        character = default;
        return 0;
    }

    /// <summary>Whether these characters are hardly ever written side by side on purpose. "SANTÉ :" and "MANHÃ…" hold sequences too, and are sound.</summary>
    public bool IsEvidence(ReadOnlySpan<byte> utf8)
    {
        if (HasControl || IsSign(Character))
        {
            return true;
        }

        // A capital within a word of small letters, or at its start and with a sign behind; of scripts that anybody writes feeds in.
        var before = Start == 0 ? (byte)' ' : utf8[Start - 1];
        var behind = Start + Length < utf8.Length ? utf8[Start + Length] : (byte)' ';
        return IsOfLivingScript(Character) && (IsSmall(before) || IsSmall(behind) && !char.IsAsciiLetterOrDigit((char)before) && before < 0x80);
    }

    // Punctuation, currencies, arrows, pictures: an "â" or "ð" with two signs behind it.
    private static bool IsSign(Rune character) => character.Value is >= 0x2010 and <= 0x2BFF or >= 0x1F000 and <= 0x1FFFF;

    private static bool IsSmall(byte c) => char.IsAsciiLetterLower((char)c) || char.IsAsciiDigit((char)c);

    // Latin-1, the Latin of Central Europe and of Romania, Greek, Cyrillic, Hebrew, Arabic. What É, Ê, Ç, Ö or Ü would begin is phonetics, Coptic, Armenian, Syriac.
    private static bool IsOfLivingScript(Rune character) => character.Value is
        <= 0x17F or >= 0x218 and <= 0x21B or >= 0x380 and <= 0x4BF or >= 0x5C0 and <= 0x6FF;

    // Zero, which continues nothing, for what is no byte of windows-1252.
    private static byte Byte(Rune character) => character.Value switch
    {
        >= 0x80 and <= 0xFF => (byte)character.Value,
        > 0xFF and <= 0xFFFF when XmlCharacters.Windows1252.IndexOf((char)character.Value, StringComparison.Ordinal) is >= 0 and var place => (byte)(0x80 + place),
        _ => 0,
    };
}
