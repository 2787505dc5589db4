using System.Globalization;
using System.Text.RegularExpressions;

namespace Aggregator.Extraction.Metadata;

/// <summary>Reads dates out of attributes and running text, in every spelling met so far.</summary>
internal static partial class DateReader
{
    private const int FirstYear = 1990;
    private const int LastYear = 2100;
    private const int LongestText = 300;

    /// <summary>The first date in a text; null when there is none.</summary>
    /// <param name="monthFirst">How to read 03/04/2025 when both could be the month: true as in the United States.</param>
    public static WrittenDate? First(string? text, bool monthFirst)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        var line = text.Length > LongestText ? text[..LongestText] : text;
        return YearFirst(line) ?? EastAsian(line) ?? DayAndMonthName(line) ?? MonthNameAndDay(line) ?? Numbers(line, monthFirst) ?? Compact(line)
            ?? UnixSeconds(line);
    }

    private static WrittenDate? YearFirst(string line) =>
        YearFirstPattern().Match(line) is { Success: true } m ? Made(m.Groups["y"], Number(m.Groups["m"]), m.Groups["d"], line, m) : null;

    private static WrittenDate? EastAsian(string line) =>
        EastAsianPattern().Match(line) is { Success: true } m ? Made(m.Groups["y"], Number(m.Groups["m"]), m.Groups["d"], line, m) : null;

    private static WrittenDate? DayAndMonthName(string line) => ByName(DayAndMonthNamePattern(), line);

    private static WrittenDate? MonthNameAndDay(string line) => ByName(MonthNameAndDayPattern(), line);

    private static WrittenDate? ByName(Regex pattern, string line)
    {
        for (var m = pattern.Match(line); m.Success; m = m.NextMatch())
        {
            if (MonthNames.Of(m.Groups["m"].Value) is var month and > 0 && Made(m.Groups["y"], month, m.Groups["d"], line, m) is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private static WrittenDate? Numbers(string line, bool monthFirst)
    {
        var m = NumbersPattern().Match(line);
        if (!m.Success)
        {
            return null;
        }

        // 25/12 and 12/25 can be read one way only; dots are never American.
        var swap = (monthFirst && m.Groups["s"].Value == "/" && Number(m.Groups["a"]) <= 12) || Number(m.Groups["b"]) > 12;
        return swap ? Made(m.Groups["y"], Number(m.Groups["a"]), m.Groups["b"], line, m) : Made(m.Groups["y"], Number(m.Groups["b"]), m.Groups["a"], line, m);
    }

    private static WrittenDate? Compact(string line) =>
        CompactPattern().Match(line) is { Success: true } m ? Made(m.Groups["y"], Number(m.Groups["m"]), m.Groups["d"], line, m) : null;

    private static WrittenDate? UnixSeconds(string line)
    {
        if (!UnixPattern().IsMatch(line) || !long.TryParse(line.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var instant = number > 100_000_000_000 ? DateTimeOffset.FromUnixTimeMilliseconds(number) : DateTimeOffset.FromUnixTimeSeconds(number);
        return new WrittenDate(instant.DateTime, HasTime: true, TimeSpan.Zero);
    }

    private static WrittenDate? Made(Group year, int month, Group day, string line, Match match)
    {
        var (y, d) = (Number(year), Number(day));
        y += year.Length == 2 ? 2000 : 0;
        if (y is < FirstYear or > LastYear || month is < 1 or > 12 || d < 1 || d > DateTime.DaysInMonth(y, month))
        {
            return null;
        }

        var date = new DateTime(y, month, d, 0, 0, 0, DateTimeKind.Unspecified);
        var time = TimeOfDay.After(line, match.Index + match.Length) ?? TimeOfDay.Before(line, match.Index);
        return time is null ? new WrittenDate(date, HasTime: false, null) : new WrittenDate(date + time.Time, HasTime: true, time.Offset);
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(?<![0-9])(?<y>(?:19|20)[0-9]{2})\s?[-./]\s?(?<m>[0-9]{1,2})\s?[-./]\s?(?<d>[0-9]{1,2})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex YearFirstPattern();

    [GeneratedRegex(@"(?<y>(?:19|20)[0-9]{2})\s*[年년]\s*(?<m>[0-9]{1,2})\s*[月월]\s*(?<d>[0-9]{1,2})\s*[日일號号]", RegexOptions.CultureInvariant)]
    private static partial Regex EastAsianPattern();

    [GeneratedRegex(@"(?<![0-9])(?<d>[0-9]{1,2})(?:\.|st|nd|rd|th|er|º|ª|°)?[\s\-/]*(?:of\s+|de\s+|del\s+|d['’])?(?<m>\p{L}[\p{L}\p{M}]{2,14})\.?,?[\s\-/]*(?:de\s+|del\s+)?(?<y>(?:19|20)[0-9]{2})(?![0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DayAndMonthNamePattern();

    [GeneratedRegex(@"(?<m>\p{L}[\p{L}\p{M}]{2,14})\.?\s+(?<d>[0-9]{1,2})(?:st|nd|rd|th|\.)?,?\s+(?:at\s+)?(?<y>(?:19|20)[0-9]{2})(?![0-9])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MonthNameAndDayPattern();

    [GeneratedRegex(@"(?<![0-9])(?<a>[0-9]{1,2})\s?(?<s>[-./])\s?(?<b>[0-9]{1,2})\s?[-./]\s?(?<y>(?:19|20)[0-9]{2}|[0-9]{2})(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex NumbersPattern();

    [GeneratedRegex(@"^\s*(?<y>20[0-9]{2})(?<m>[01][0-9])(?<d>[0-3][0-9])(?=$|[T\s]|[0-9]{6})", RegexOptions.CultureInvariant)]
    private static partial Regex CompactPattern();

    [GeneratedRegex(@"^\s*1[0-9]{9}(?:[0-9]{3})?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex UnixPattern();
}
