using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Aggregator.Feeds.Reading.Dates;

/// <summary>Months by the first letters of their names in the languages that feeds are written in. The machine's culture is never asked.</summary>
internal static class MonthNames
{
    private const int ShortestName = 3;
    private const int LongestPrefix = 7;

    // One line a month: English with what shares its letters, Romance, Germanic and Nordic, Slavic, Turkish, Hungarian, Greek, Cyrillic.
    private static readonly string[] Prefixes =
    [
        "jan gen ene ian sty led oca ιαν янв січ",
        "feb fev lut uno sub φεβ фев лют",
        "mar mrz mrt maa maerz bre μαρ μαω мар бер",
        "apr abr avr kwi dub nis απρ апр кві",
        "may mai maj mag mei kve maj μαι мая май тра",
        "jun juin giu iun cze cer haz ιουν ιον июн чер",
        "jul juil lug iul lip cervenc cervene tem ιουλ ιολ июл лип",
        "aug ago agu aou aoû sie srp αυγ авг сер",
        "sep set szept wrz zar eyl σεπ сен вер",
        "oct okt ott out paz rij eki οκτ окт жов",
        "nov noi lis kas νοε ноя лис",
        "dec dez dic des gru pro ara δεκ дек гру",
    ];

    private static readonly FrozenDictionary<string, int> Months = Prefixes
        .SelectMany((line, month) => line.Split(' ').Select(prefix => (Prefix: Plain(prefix), Month: month + 1)))
        .DistinctBy(entry => entry.Prefix)
        .ToFrozenDictionary(entry => entry.Prefix, entry => entry.Month, StringComparer.Ordinal);

    /// <summary>1 to 12; null for a word that is no month.</summary>
    public static int? Find(string word)
    {
        var plain = Plain(word);
        for (var length = Math.Min(plain.Length, LongestPrefix); length >= ShortestName; length--)
        {
            if (Months.TryGetValue(plain[..length], out var month))
            {
                return month;
            }
        }

        return null;
    }

    /// <summary>Small letters without accents.</summary>
    public static string Plain(string word)
    {
        var lower = word.ToLowerInvariant();
        if (Ascii.IsValid(lower))
        {
            return lower;
        }

        var plain = new StringBuilder(lower.Length);
        foreach (var c in lower.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(c);
            }
        }

        return plain.ToString();
    }
}
