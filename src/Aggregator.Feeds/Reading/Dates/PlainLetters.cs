using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Aggregator.Feeds.Reading.Dates;

/// <summary>Words without case and accents, so that one spelling of a name finds all of them.</summary>
internal static class PlainLetters
{
    // Not string.Normalize: under invariant globalization, which a service may well choose, it leaves every accent where it is.
    private static readonly FrozenDictionary<char, char> Bare = Pairs(
        ("aáàâäãåāă", 'a'), ("cçćč", 'c'), ("dď", 'd'), ("eéèêëēėęě", 'e'), ("gğ", 'g'), ("iíìîïīıі", 'i'), ("nñńň", 'n'), ("oóòôöõőø", 'o'), ("rř", 'r'),
        ("sśšşș", 's'), ("tťţț", 't'), ("uúùûüūůű", 'u'), ("yý", 'y'), ("zźżž", 'z'), ("lł", 'l'),
        ("ά", 'α'), ("έ", 'ε'), ("ή", 'η'), ("ίϊΐ", 'ι'), ("ό", 'ο'), ("ύϋΰ", 'υ'), ("ώ", 'ω'), ("й", 'и'), ("ёї", 'е'), ("أآإ", 'ا'));

    /// <summary>The word in small letters without accents, written in one piece or as marks of their own.</summary>
    public static string Of(string word)
    {
        var lower = word.ToLowerInvariant();
        if (Ascii.IsValid(lower))
        {
            return lower;
        }

        var plain = new StringBuilder(lower.Length);
        foreach (var c in lower)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(Bare.GetValueOrDefault(c, c));
            }
        }

        return plain.ToString();
    }

    private static FrozenDictionary<char, char> Pairs(params ReadOnlySpan<(string Accented, char Plain)> rows)
    {
        var pairs = new Dictionary<char, char>();
        foreach (var (accented, plain) in rows)
        {
            foreach (var c in accented)
            {
                pairs[c] = plain;
            }
        }

        return pairs.ToFrozenDictionary();
    }
}
