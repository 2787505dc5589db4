using System.Collections.Frozen;

namespace Aggregator.Feeds.Reading.Dates;

/// <summary>Days of the week by the first letters of their names; they settle whether 03/04 is in March or in April.</summary>
internal static class DayNames
{
    private static readonly string[] Prefixes =
    [
        "sun son dim dom zon",
        "mon lun seg maa mån",
        "tue die ter din tis",
        "wed mit mer mie qua woe ons",
        "thu don jeu jue gio qui tor",
        "fri fre ven vie sex vri",
        "sat sam sab zat lör",
    ];

    private static readonly FrozenDictionary<string, DayOfWeek> Days = Prefixes
        .SelectMany((line, day) => line.Split(' ').Select(prefix => (Prefix: MonthNames.Plain(prefix), Day: (DayOfWeek)day)))
        .ToFrozenDictionary(entry => entry.Prefix, entry => entry.Day, StringComparer.Ordinal);

    /// <summary>Null for a word that is no day of the week.</summary>
    public static DayOfWeek? Find(string word)
    {
        var plain = MonthNames.Plain(word);
        return plain.Length >= 3 && Days.TryGetValue(plain[..3], out var day) ? day : null;
    }
}
