using System.Globalization;
using System.Text.RegularExpressions;

namespace Aggregator.Feeds.Reading.Dates;

/// <summary>ISO 8601 and W3CDTF, with all that it allows and what people make of it.</summary>
internal static partial class IsoDate
{
    /// <summary>Null when the text has another form.</summary>
    public static DateParts? Read(string text)
    {
        var match = Iso().Match(text);
        if (!match.Success)
        {
            match = ShortYear().Match(text);
        }

        // "2026-03-04 - 10:20": what looks like an offset is the time.
        var said = match.Groups["zone"].Value;
        if (!match.Success || said.StartsWith("- ", StringComparison.Ordinal) || Zone.Read(said) is not { } zone)
        {
            return null;
        }

        return Dated(match) with
        {
            Hour = Number(match, "h", 0),
            Minute = Number(match, "mi", 0),
            Second = Number(match, "s", 0),
            Fraction = Fraction(match.Groups["f"].Value),
            Offset = zone.Offset,
            Zone = zone.Place,
        };
    }

    private static DateParts Dated(Match match)
    {
        var year = Number(match, "y", 0);
        year = match.Groups["y"].Length == 2 ? WrittenDate.FullYear(year) : year;
        if (!match.Groups["doy"].Success)
        {
            return new DateParts(year, Number(match, "m", 1), Number(match, "d", 1));
        }

        // A day that the year does not have becomes one that no month has.
        var ordinal = Number(match, "doy", 0);
        var isDay = year is > 0 and < 9999 && ordinal > 0 && ordinal <= (DateTime.IsLeapYear(year) ? 366 : 365);
        var day = isDay ? new DateTime(year, 1, 1, 0, 0, 0, DateTimeKind.Unspecified).AddDays(ordinal - 1) : default;
        return isDay ? new DateParts(day.Year, day.Month, day.Day) : new DateParts(year, 0, 0);
    }

    // Seven digits are the ticks of a second; what comes behind them is less than one.
    private static TimeSpan Fraction(string digits) =>
        new(long.Parse(digits.PadRight(7, '0').AsSpan(0, 7), NumberStyles.None, CultureInfo.InvariantCulture));

    private static int Number(Match match, string group, int absent) =>
        match.Groups[group] is { Success: true, ValueSpan: var digits } ? int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture) : absent;

    [GeneratedRegex(
        """^(?<y>[0-9]{4})(?:-?(?<doy>[0-9]{3})(?![0-9])|[-/]?(?<m>[0-9]{2})[-/]?(?<d>[0-9]{2})|[-/](?<m>[0-9]{1,2})[-/](?<d>[0-9]{1,2})|-(?<m>[0-9]{1,2}))?(?:(?:[Tt_]|\s*[Tt]\s*|\s+|(?<=^[0-9]{8}))(?<h>[0-9]{1,2}):?(?:(?<mi>[0-9]{2})(?::?(?<s>[0-9]{2})(?:[.,:](?<f>[0-9]+))?)?)?)?\s*(?<zone>[^0-9\s].*)?$""",
        RegexOptions.CultureInvariant)]
    private static partial Regex Iso();

    [GeneratedRegex(
        """^(?:(?<y>[0-9]{2})-?(?<doy>[0-9]{3})|-(?<y>[0-9]{2})-?(?<m>[0-9]{2})|(?<y>[0-9]{2})(?:(?<m>[0-9]{2})(?<d>[0-9]{2})|-(?<m>[0-9]{2})-(?<d>[0-9]{2})))(?:[Tt](?<h>[0-9]{1,2}):?(?<mi>[0-9]{2})(?::?(?<s>[0-9]{2}))?)?(?<zone>[Zz]|[-+][0-9:]+)?$""",
        RegexOptions.CultureInvariant)]
    private static partial Regex ShortYear();
}
