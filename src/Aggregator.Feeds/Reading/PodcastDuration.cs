using System.Globalization;
using System.Text.RegularExpressions;

namespace Aggregator.Feeds.Reading;

/// <summary>Lengths of time as feeds write them: seconds, mm:ss, hh:mm:ss, "1h 2m 3s", ISO 8601's "PT1H2M3S".</summary>
internal static partial class PodcastDuration
{
    private const double Longest = 3_600_000;   // a thousand hours, in seconds

    /// <summary>To the nearest tick; null for less than none, and for more than a thousand hours.</summary>
    public static TimeSpan? OfSeconds(double? seconds) =>
        seconds is >= 0 and < Longest and var known ? new TimeSpan((long)Math.Round(known * TimeSpan.TicksPerSecond)) : null;

    /// <summary>Null for anything else, and for more than a thousand hours.</summary>
    public static TimeSpan? Parse(string? text) => text is null ? null : OfSeconds(InColons(text) ?? InUnits(text));

    private static double? InColons(string text)
    {
        var parts = text.Split(':', 4);
        if (parts.Length > 3)
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

        return seconds;
    }

    private static double? InUnits(string text)
    {
        var match = text.Length <= 40 ? Units().Match(text) : Match.Empty;
        var isSaid = match.Groups["h"].Success || match.Groups["m"].Success || match.Groups["s"].Success;
        return isSaid ? (Number(match, "h") * 60 + Number(match, "m")) * 60 + Number(match, "s") : null;
    }

    private static double Number(Match match, string unit) =>
        double.TryParse(match.Groups[unit].ValueSpan, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : 0;

    [GeneratedRegex(
        """^\s*(?:PT)?(?:(?<h>[0-9]+)\s*h(?:ours?|rs?)?[\s,]*)?(?:(?<m>[0-9]+)\s*m(?:in(?:ute)?s?)?\.?[\s,]*)?(?:(?<s>[0-9]+(?:\.[0-9]+)?)\s*s(?:ec(?:ond)?s?)?\.?)?\s*$""",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Units();
}
