using System.Globalization;

namespace Aggregator.Scheduling;

/// <summary>Times as an operator reads them, in no culture but one.</summary>
internal static class Words
{
    /// <summary>The largest unit that says it without a fraction: "90 minutes", "1 day".</summary>
    public static string Of(TimeSpan time)
    {
        var (count, unit) = time switch
        {
            { Ticks: > 0 } when time.Ticks % TimeSpan.TicksPerDay == 0 => (time.TotalDays, "day"),
            { Ticks: > 0 } when time.Ticks % TimeSpan.TicksPerHour == 0 => (time.TotalHours, "hour"),
            { TotalMinutes: >= 1 } => (Math.Round(time.TotalMinutes), "minute"),
            _ => (Math.Round(time.TotalSeconds, 1), "second"),
        };
        return Counted(count, unit);
    }

    /// <summary>"1 item", "12 items".</summary>
    public static string Counted(double count, string unit) => string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count == 1 ? "" : "s")}");

    /// <summary>To the minute, in UTC.</summary>
    public static string Of(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);
}
