using System.Buffers;
using System.Text;

namespace Aggregator.Deduplication.Texts;

/// <summary>
/// A text as the comparison sees it: Unicode NFKC, one case, no punctuation; cut into words, and into characters where a script puts no spaces
/// (Han, Kana, Thai, Lao, Khmer, Burmese).
/// </summary>
internal static class NormalisedText
{
    private const ulong HashStart = 14695981039346656037;
    private const ulong HashPrime = 1099511628211;
    private const ulong NoPart = 0;
    private const int LongestEntity = 10;
    private const char FirstFullWidth = '\uFF01';
    private const char LastFullWidth = '\uFF5E';

    private static readonly SearchValues<char> EntityCharacters = SearchValues.Create("#0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    // ASCII letters and digits in lower case, at their own places: nearly all of most texts. Zero where there is neither.
    private static ReadOnlySpan<byte> AsciiWord =>
        "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\00123456789\0\0\0\0\0\0\0abcdefghijklmnopqrstuvwxyz\0\0\0\0\0\0abcdefghijklmnopqrstuvwxyz\0\0\0\0\0"u8;

    /// <summary>The words in their order.</summary>
    public static List<TextToken> Read(string text)
    {
        var normal = Compatible(text);
        var tokens = new List<TextToken>((normal.Length / 6) + 4);
        for (var i = 0; i < normal.Length;)
        {
            i = char.IsLetterOrDigit(normal[i]) || char.IsSurrogate(normal[i]) ? ReadToken(normal, i, tokens) : i + LengthOfPunctuation(normal, i);
        }

        return tokens;
    }

    private static string Compatible(string text) => Normalised(text.AsSpan().ContainsAnyInRange(FirstFullWidth, LastFullWidth) ? Narrow(text) : text);

    // Letters, digits and signs as wide as Han characters. Where the process goes without the tables of Unicode, as the service does, its normal forms leave them so.
    private static string Narrow(string text) => string.Create(text.Length, text, (narrow, wide) =>
    {
        for (var i = 0; i < narrow.Length; i++)
        {
            narrow[i] = wide[i] is >= FirstFullWidth and <= LastFullWidth ? (char)(wide[i] - FirstFullWidth + '!') : wide[i];
        }
    });

    private static string Normalised(string text)
    {
        try
        {
            return System.Text.Ascii.IsValid(text) || text.IsNormalized(NormalizationForm.FormKC) ? text : text.Normalize(NormalizationForm.FormKC);
        }
        catch (ArgumentException)
        {
            return text;   // a lone surrogate, which has no normal form
        }
    }

    // Summaries end in "[&#8230;]" where the publisher escaped twice: that is punctuation, not the number 8230.
    private static int LengthOfPunctuation(string text, int start)
    {
        if (text[start] != '&')
        {
            return 1;
        }

        var end = text.AsSpan(start, Math.Min(LongestEntity, text.Length - start)).IndexOf(';');
        return end > 1 && text.AsSpan(start + 1, end - 1).IndexOfAnyExcept(EntityCharacters) < 0 ? end + 1 : 1;
    }

    private static int ReadToken(string text, int start, List<TextToken> tokens)
    {
        if (StandsAlone(text[start]))
        {
            var length = char.IsHighSurrogate(text[start]) && start + 1 < text.Length ? 2 : 1;
            tokens.Add(new TextToken(HashOf(text.AsSpan(start, length)), TextTokenKind.Word));
            return start + length;
        }

        return char.IsAsciiDigit(text[start]) ? ReadNumber(text, start, tokens) : ReadWord(text, start, tokens);
    }

    private static int ReadWord(string text, int start, List<TextToken> tokens)
    {
        var hash = HashStart;
        var i = start;
        for (; i < text.Length; i++)
        {
            var c = text[i];
            var folded = c < AsciiWord.Length ? AsciiWord[c] : IsPartOfWord(c) ? Folded(c) : NoPart;
            if (folded != NoPart)
            {
                hash = (hash ^ folded) * HashPrime;
            }
            else if (!IsApostropheInside(text, i))
            {
                break;
            }
        }

        tokens.Add(new TextToken(Mixed(hash), char.IsUpper(text[start]) ? TextTokenKind.Name : TextTokenKind.Word));
        return i;
    }

    // "4,790,000" is 4790000 and "39.0" stays; letters of a Latin unit belong to the number ("2nd", "60m"), a Korean one is a word of its own.
    private static int ReadNumber(string text, int start, List<TextToken> tokens)
    {
        var hash = HashStart;
        var i = start;
        for (; i < text.Length; i++)
        {
            var c = text[i];
            if (char.IsAsciiLetterOrDigit(c))
            {
                hash = (hash ^ Folded(c)) * HashPrime;
            }
            else if (c is '.' or ',' && i + 1 < text.Length && char.IsAsciiDigit(text[i + 1]) && char.IsAsciiDigit(text[i - 1]))
            {
                hash = IsThousands(text, i) ? hash : (hash ^ '.') * HashPrime;
            }
            else
            {
                break;
            }
        }

        tokens.Add(new TextToken(Mixed(hash), TextTokenKind.Number));
        return i;
    }

    private static bool IsThousands(string text, int comma)
        => text[comma] == ','
            && comma + 3 < text.Length
            && char.IsAsciiDigit(text[comma + 2])
            && char.IsAsciiDigit(text[comma + 3])
            && (comma + 4 == text.Length || !char.IsAsciiDigit(text[comma + 4]));

    private static bool IsPartOfWord(char c) => (char.IsLetterOrDigit(c) || IsMark(c)) && !StandsAlone(c);

    private static bool IsMark(char c)
        => c >= 0x300 && char.GetUnicodeCategory(c) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark;

    private static bool IsApostropheInside(string text, int i)
        => text[i] is '\'' or '\u2019' or '\u02BC' && i + 1 < text.Length && char.IsLetter(text[i + 1]);

    private static bool StandsAlone(char c)
        => c >= 0x0E00
            && (c is (>= '\u0E00' and <= '\u0EFF') or (>= '\u1000' and <= '\u109F') or (>= '\u1780' and <= '\u17FF') or (>= '\u3040' and <= '\u30FF') or (>= '\u3400' and <= '\u9FFF') or (>= '\uF900' and <= '\uFAFF')
                || char.IsSurrogate(c));

    private static ulong Folded(char c)
    {
        if (c < 128)
        {
            return (uint)(c - 'A') <= 'Z' - 'A' ? (ulong)(c | 0x20) : c;
        }

        return c == '\u03C2' ? '\u03C3' : char.ToLowerInvariant(c);
    }

    private static ulong HashOf(ReadOnlySpan<char> characters)
    {
        var hash = HashStart;
        foreach (var c in characters)
        {
            hash = (hash ^ c) * HashPrime;
        }

        return Mixed(hash);
    }

    // FNV's high bits are poor for short words; this spreads them (the last step of MurmurHash3).
    private static ulong Mixed(ulong hash)
    {
        hash ^= hash >> 33;
        hash *= 0xFF51AFD7ED558CCD;
        hash ^= hash >> 33;
        hash *= 0xC4CEB9FE1A85EC53;
        return hash ^ (hash >> 33);
    }
}
