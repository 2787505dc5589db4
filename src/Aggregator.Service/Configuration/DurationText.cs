using System.Globalization;

namespace Aggregator.Service.Configuration;

/// <summary>Durations as people write them: "500ms", "90s", "10m", "4h", "2d", or "hh:mm:ss".</summary>
internal static class DurationText
{
    private static readonly (string Unit, double Milliseconds)[] Units =
        [("ms", 1), ("s", 1000), ("m", 60_000), ("h", 3_600_000), ("d", 86_400_000)];

    /// <summary>Reads a duration; null when it is none. A bare number is none: .NET would take "10" for ten days, a person for ten seconds.</summary>
    public static TimeSpan? Parse(string? text)
    {
        var trimmed = text?.Trim() ?? "";
        foreach (var (unit, milliseconds) in Units)
        {
            if (trimmed.EndsWith(unit, StringComparison.OrdinalIgnoreCase)
                && double.TryParse(trimmed[..^unit.Length].Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
                && number * milliseconds <= TimeSpan.MaxValue.TotalMilliseconds / 2)
            {
                return TimeSpan.FromMilliseconds(number * milliseconds);
            }
        }

        return trimmed.Contains(':', StringComparison.Ordinal) && TimeSpan.TryParse(trimmed, CultureInfo.InvariantCulture, out var parsed)
            && parsed >= TimeSpan.Zero
            ? parsed
            : null;
    }

    /// <summary>Writes a duration in the largest unit that divides it.</summary>
    public static string Of(TimeSpan duration)
    {
        foreach (var (unit, milliseconds) in Units.Reverse())
        {
            var number = duration.TotalMilliseconds / milliseconds;
            if (number >= 1 && number == Math.Floor(number))
            {
                return number.ToString("0", CultureInfo.InvariantCulture) + unit;
            }
        }

        return duration == TimeSpan.Zero ? "0s" : duration.ToString("c", CultureInfo.InvariantCulture);
    }
}
