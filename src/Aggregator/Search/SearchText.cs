using System.Buffers;
using System.Text;
using Aggregator.Html;

namespace Aggregator.Search;

/// <summary>How text is written before it is cut into words; the same for what is indexed and what is asked.</summary>
internal static class SearchText
{
    private const string WithMarks = "ёЁİάέήίόύώϊϋΐΰΆΈΉΊΌΎΏΪΫς";
    private const string WithoutThem = "еЕIαεηιουωιυιυΑΕΗΙΟΥΩΙΥσ";
    private const string Dots = "\u00B7\u2027";
    private const string Joints = $"_.:'\u2018\u2019\uFF0E\uFF1A\uFF07\uFF3F{Dots}";
    private const int MaxKeyLength = 256;   // Lucene refuses a term above 32,766 bytes, and with it the whole article

    private const string Unseen = "\u00AD\u200C\u200D\u200E\u200F\u2060\uFEFF";   // a soft hyphen, joiners and what parts letters, marks of direction, a byte order mark

    // Combining marks, choices between an emoji and a sign, and what is not seen at all. A blank of no width stays: Thai parts words by it.
    private static readonly SearchValues<char> Loose = SearchValues.Create([.. CharactersOf(0x300, 0x36F), .. CharactersOf(0xFE00, 0xFE0F), .. Unseen]);
    private static readonly SearchValues<char> Marked = SearchValues.Create(WithMarks);

    /// <summary>Composed characters (macOS writes Hangul and accents in parts), and a blank where Hangul meets another letter, a digit or a sign that joins words.</summary>
    /// <remarks>
    /// Unicode's word rules keep "AI가" and "3월에" in one piece, so that "AI" would never find what Korean papers write of AI, and "한·미", "SK·LG" and "#정부_발표" too.
    /// </remarks>
    public static string Prepare(string text)
    {
        var plain = WithoutMarks(ComposedText.Of(text));
        if (!plain.AsSpan().ContainsAnyInRange('\uAC00', '\uD7A3') && !plain.AsSpan().ContainsAny(Dots))
        {
            return plain;
        }

        var parted = new StringBuilder(plain.Length + 16);
        for (var i = 0; i < plain.Length; i++)
        {
            if (i > 0 && char.IsLetterOrDigit(plain[i]) && char.IsLetterOrDigit(plain[i - 1]) && IsHangul(plain[i]) != IsHangul(plain[i - 1]))
            {
                parted.Append(' ');
            }

            parted.Append(Joints.Contains(plain[i]) && Parts(plain, i) ? ' ' : plain[i]);
        }

        return parted.ToString();
    }

    /// <summary>A composed text prepared, and where each of the prepared characters stands in it.</summary>
    public static (string Prepared, Func<int, int> Place) PrepareWithPlaces(string composed)
    {
        var prepared = Prepare(composed);
        if (prepared.Length == composed.Length)
        {
            return (prepared, place => place);
        }

        var places = new int[prepared.Length];
        for (var (i, j) = (0, 0); j < prepared.Length; j++)
        {
            while (IsLooseMark(composed[i]))
            {
                i++;
            }

            places[j] = i;
            i += prepared[j] == ' ' && char.IsLetterOrDigit(composed[i]) ? 0 : 1;   // the blank was put before it
        }

        return (prepared, place => places[place]);
    }

    /// <summary>A tag or a name as a key: in any case, without blanks around it.</summary>
    public static string Key(string text)
    {
        var key = ComposedText.Of(text).Trim().ToLowerInvariant();
        return key.Length <= MaxKeyLength ? key : key[..MaxKeyLength];
    }

    /// <summary>A Hangul syllable.</summary>
    public static bool IsHangul(char sign) => sign is >= '\uAC00' and <= '\uD7A3';

    /// <summary>
    /// Without what people leave out: the dots of a Russian ё, Greek accents, marks that make no letter of their own (a stress, a bar), the dot that a Turkish capital I keeps in
    /// lower case. The accents of Latin letters go with the analyser.
    /// </summary>
    private static string WithoutMarks(string composed)
    {
        var plain = composed.AsSpan().ContainsAny(Loose) ? string.Concat(composed.Where(sign => !IsLooseMark(sign))) : composed;
        return plain.AsSpan().ContainsAny(Marked) ? string.Concat(plain.Select(sign => WithMarks.IndexOf(sign) is >= 0 and var found ? WithoutThem[found] : sign)) : plain;
    }

    /// <summary>Beside Hangul all of them part words; elsewhere a dot does, but for the Catalan l·l.</summary>
    private static bool Parts(string text, int joint)
    {
        var (before, after) = (joint > 0 ? text[joint - 1] : ' ', joint + 1 < text.Length ? text[joint + 1] : ' ');
        return IsHangul(before) || IsHangul(after) || (Dots.Contains(text[joint]) && !(before is 'l' or 'L' && after is 'l' or 'L'));
    }

    private static IEnumerable<char> CharactersOf(int first, int last) => Enumerable.Range(first, last - first + 1).Select(code => (char)code);

    private static bool IsLooseMark(char sign) => Loose.Contains(sign);
}
