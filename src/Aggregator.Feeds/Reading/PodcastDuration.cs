using System.Globalization;

namespace Aggregator.Feeds.Reading;

/// <summary>itunes:duration: seconds, mm:ss or hh:mm:ss.</summary>
internal static class PodcastDuration
{
    /// <summary>To the nearest tick; null for less than none, and for more than a thousand hours.</summary>
    public static TimeSpan? OfSeconds(double? seconds) =>
        seconds is >= 0 and < 3_600_000 and var known ? new TimeSpan((long)Math.Round(known * TimeSpan.TicksPerSecond)) : null;

    /// <summary>Null for anything else, and for more than a thousand hours.</summary>
    public static TimeSpan? Parse(string? text)
    {
        var parts = text?.Split(':') ?? [];
        if (parts.Length is 0 or > 3)
        {
            return null;
        }

        double seconds = 0;
        foreach (var part in parts)
        {
            if (!double.TryParse(part.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
            {
                return null;
            }

            seconds = seconds * 60 + number;
        }

        return OfSeconds(seconds);
    }
}
