using System.Collections.Frozen;

namespace Aggregator.Feeds.Reading.Dates;

/// <summary>Months by the first letters of their names in the languages that feeds are written in. The machine's culture is never asked.</summary>
internal static class MonthNames
{
    private const int ShortestName = 3;
    private const int LongestPrefix = 7;

    // One line a month: English with what shares its letters, Romance, Germanic and Nordic, Slavic, Baltic, Finnish, Turkish, Malay; Greek, Cyrillic;
    // Arabic, Hebrew, Thai. The longest prefix wins: "marraskuu" is November, "lipnja" June and "lipca" July.
    private static readonly string[] Prefixes =
    [
        "jan gen ene ian sty led sij sau jaa tam oca xan ιαν янв яну јан січ сту ينا جان ינו มกร",
        "feb fev lut uno velj vas vee hel sub peb shk φεβ фев феб лют فبر فيف פבר กุมภ",
        "mar mrz mrt maa maerz bre ozu kov mac μαρ μαω мар бер сак مار מרץ מרס มีนา",
        "apr abr avr kwi dub tra bal huh nis pri απρ апр кві кра ابر افر אפר เมษ",
        "may mai maj mag mei kve svi geg tou μαι мая май мај тра ماي מאי พฤษ",
        "jun juin giu iun cze cer cvn qer xun lipn lipanj bir juun kes haz hun ιουν ιον июн юни јун чер чэр يون جوا יונ มิถุน",
        "jul juil lug iul lip cervenc cervene cvc srpnj srpanj lie juul hei tem hul kor xul ιουλ ιολ июл юли јул лип ліп يول جوي יול กรก",
        "aug ago agu aou sie srp avg kol rugp elo ogo gus αυγ авг сер жні اغس اوت אוג สิงห",
        "sep set szept wrz zar ruj rugs syy eyl sht σεπ сен сеп вер سبت ספט กันย",
        "oct okt ott out paz rij spa lok eki tet οκτ окт жов кас اكت אוק ตุลา",
        "nov noi lis stu lap marr kas nob nen νοε ноя ное нов лис ліс نوف נוב พฤศ",
        "dec dez dic des gru pro det jou ara disem dhj δεκ дек дец гру сне ديس דצמ ธันว",
    ];

    private static readonly FrozenDictionary<string, int> Months = Prefixes
        .SelectMany((line, month) => line.Split(' ').Select(prefix => (Prefix: PlainLetters.Of(prefix), Month: month + 1)))
        .DistinctBy(entry => entry.Prefix)
        .ToFrozenDictionary(entry => entry.Prefix, entry => entry.Month, StringComparer.Ordinal);

    /// <summary>1 to 12; null for a word that is no month.</summary>
    public static int? Find(string word)
    {
        var plain = PlainLetters.Of(word);

        // Hebrew writes "in" onto the month.
        return Starting(plain) ?? (plain.StartsWith('ב') ? Starting(plain[1..]) : null);
    }

    private static int? Starting(string plain)
    {
        for (var length = Math.Min(plain.Length, LongestPrefix); length >= ShortestName; length--)
        {
            if (Months.TryGetValue(plain[..length], out var month))
            {
                return month;
            }
        }

        return null;
    }
}
