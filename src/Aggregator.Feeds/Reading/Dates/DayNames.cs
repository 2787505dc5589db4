using System.Collections.Frozen;

namespace Aggregator.Feeds.Reading.Dates;

/// <summary>Days of the week by the first letters of their names; they settle whether 03/04 is in March or in April,
/// and that "Pazar" in Turkish and "mar." in French are no months.</summary>
internal static class DayNames
{
    private static readonly string[] Prefixes =
    [
        "sun son dim dom zon dum nie paz vas κυρ вос нед",
        "mon lun seg maa mån pon δευ пон",
        "tue die ter din tis mar wto ute uto τρι вто вів",
        "wed mit mer mie qua woe ons śro stř sre sri kes τετ сре сер",
        "thu don jeu jue gio qui tor czw čtv čet πεμ чет",
        "fri fre ven vie sex vri pią pát pet παρ пят",
        "sat sam sab zat lör sob sub sht σαβ суб",
    ];

    private static readonly FrozenDictionary<string, DayOfWeek> Days = Prefixes
        .SelectMany((line, day) => line.Split(' ').Select(prefix => (Prefix: PlainLetters.Of(prefix), Day: (DayOfWeek)day)))
        .ToFrozenDictionary(entry => entry.Prefix, entry => entry.Day, StringComparer.Ordinal);

    /// <summary>Null for a word that is no day of the week.</summary>
    public static DayOfWeek? Find(string word)
    {
        var plain = PlainLetters.Of(word);

        // "Şubat" is February, "subota" a Saturday.
        return plain.Length >= 3 && !plain.StartsWith("suba", StringComparison.Ordinal) && Days.TryGetValue(plain[..3], out var day) ? day : null;
    }
}
