using System.Globalization;
using Aggregator.Feeds.Reading.Dates;

namespace Aggregator.Feeds.Reading;

/// <summary>The one reader of dates: every spelling seen in feeds to an instant, the same on every machine.</summary>
internal static class FeedDate
{
    // The longest sound date seen has 60 characters; what is longer is a text.
    private const int LongestDate = 120;

    private const long SecondsOf2200 = 7258118400;

    /// <summary>The instant in UTC; null for what is no date. A date without a zone is UTC, one in Korean is Korean time.</summary>
    /// <param name="order">What is known of the order of day and month; without it, 03/04/2026 is null.</param>
    public static DateTimeOffset? Parse(string? text, DayOrder? order = null)
    {
        var trimmed = text?.Trim();
        if (string.IsNullOrEmpty(trimmed) || trimmed.Length > LongestDate)
        {
            return null;
        }

        return UnixTime(trimmed) ?? (UsualDate.Read(trimmed) ?? IsoDate.Read(trimmed) ?? WrittenDate.Read(trimmed, order))?.ToInstant();
    }

    // Seconds have ten digits since 2001, milliseconds thirteen; eight and fourteen digits are dates.
    private static DateTimeOffset? UnixTime(string text)
    {
        if (text.Length is not (10 or 13) || !long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
        {
            return null;
        }

        var seconds = text.Length == 13 ? number / 1000 : number;
        return seconds < SecondsOf2200 ? DateTimeOffset.FromUnixTimeSeconds(seconds) : null;
    }
}
