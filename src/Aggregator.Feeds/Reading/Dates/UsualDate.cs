namespace Aggregator.Feeds.Reading.Dates;

/// <summary>The two spellings that nineteen of twenty dates have, read without a regular expression: reading items is mostly reading dates.</summary>
internal static class UsualDate
{
    private const string Months = "JanFebMarAprMayJunJulAugSepOctNovDec";

    /// <summary>"2026-03-04T10:20:30Z" and "Wed, 04 Mar 2026 10:20:30 GMT", with offsets; null for all else, however sound.</summary>
    public static DateParts? Read(ReadOnlySpan<char> text) => text.Length >= 20 && text[3] == ',' ? Rfc822(text) : text.Length >= 20 ? W3C(text) : null;

    private static DateParts? W3C(ReadOnlySpan<char> text)
    {
        if (text[4] != '-' || text[7] != '-' || text[10] != 'T' ||
            !TryNumber(text[..4], out var year) || !TryNumber(text[5..7], out var month) || !TryNumber(text[8..10], out var day))
        {
            return null;
        }

        return Timed(new DateParts(year, month, day), text[11..19], text[19..]);
    }

    private static DateParts? Rfc822(ReadOnlySpan<char> text)
    {
        if (text.Length < 27 || text[4] != ' ' || text[7] != ' ' || text[11] != ' ' || text[16] != ' ' ||
            !TryNumber(text[5..7], out var day) || !TryNumber(text[12..16], out var year))
        {
            return null;
        }

        var month = Months.AsSpan().IndexOf(text[8..11]);
        return month >= 0 && month % 3 == 0 ? Timed(new DateParts(year, month / 3 + 1, day), text[17..25], text[25..].TrimStart(' ')) : null;
    }

    private static DateParts? Timed(DateParts date, ReadOnlySpan<char> time, ReadOnlySpan<char> zone)
    {
        if (time[2] != ':' || time[5] != ':' || Offset(zone) is not { } offset ||
            !TryNumber(time[..2], out var hour) || !TryNumber(time[3..5], out var minute) || !TryNumber(time[6..8], out var second))
        {
            return null;
        }

        return date with { Hour = hour, Minute = minute, Second = second, Offset = offset };
    }

    private static TimeSpan? Offset(ReadOnlySpan<char> zone)
    {
        if (zone is "Z" or "GMT" or "UTC")
        {
            return TimeSpan.Zero;
        }

        if (zone.Length is not (5 or 6) || zone[0] is not ('+' or '-') || zone.Length == 6 && zone[3] != ':' ||
            !TryNumber(zone[1..3], out var hours) || !TryNumber(zone[^2..], out var minutes) || minutes >= 60)
        {
            return null;
        }

        var ahead = new TimeSpan(hours, minutes, 0);
        return zone[0] == '+' ? ahead : -ahead;
    }

    private static bool TryNumber(ReadOnlySpan<char> digits, out int number)
    {
        number = 0;
        foreach (var digit in digits)
        {
            if (!char.IsAsciiDigit(digit))
            {
                return false;
            }

            number = number * 10 + (digit - '0');
        }

        return true;
    }
}
