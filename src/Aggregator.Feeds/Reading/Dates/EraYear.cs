using System.Globalization;
using System.Text.RegularExpressions;

namespace Aggregator.Feeds.Reading.Dates;

/// <summary>Years that East Asia and Thailand count from elsewhere, written as years of the common era.</summary>
internal static partial class EraYear
{
    private const int BuddhistAhead = 543;

    /// <summary>The text with such a year replaced; the same text when there is none.</summary>
    public static string Replaced(string text)
    {
        if (text.AsSpan().ContainsAnyInRange('\u0E00', '\u0E7F'))
        {
            return BuddhistYear().Replace(text, year => Common(year.Value, -BuddhistAhead));
        }

        return text.Contains('年', StringComparison.Ordinal)
            ? NamedYear().Replace(text, match => Common(match.Groups["year"].Value, YearBefore(match.Groups["era"].Value)) + "年")
            : text;
    }

    private static string Common(string year, int offset) =>
        ((year == "元" ? 1 : int.Parse(year, NumberStyles.None, CultureInfo.InvariantCulture)) + offset).ToString(CultureInfo.InvariantCulture);

    private static int YearBefore(string era) => era switch
    {
        "令和" => 2018,
        "平成" => 1988,
        "昭和" => 1925,
        _ => 1911,   // the Republic of China
    };

    [GeneratedRegex("""(?<![0-9])2[4-6][0-9]{2}(?![0-9])""", RegexOptions.CultureInvariant)]
    private static partial Regex BuddhistYear();

    [GeneratedRegex("""(?<era>令和|平成|昭和|民國|民国)\s*(?<year>[0-9]{1,3}|元)\s*年""", RegexOptions.CultureInvariant)]
    private static partial Regex NamedYear();
}
