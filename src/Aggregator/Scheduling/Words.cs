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

    /// <summary>A rate in the unit that says it without a fraction: "about 12 items a day", "about 1 item a month".</summary>
    public static string OfRate(double itemsPerDay) => itemsPerDay switch
    {
        > 1000 => "more than 1000 items a day",
        >= 0.95 => $"about {Counted(Math.Round(itemsPerDay), "item")} a day",
        >= 0.13 => $"about {Counted(Math.Round(itemsPerDay * 7), "item")} a week",
        _ => $"about {Counted(Math.Max(1, Math.Round(itemsPerDay * 30)), "item")} a month",
    };

    /// <summary>To the minute, in UTC, written as commands write times.</summary>
    public static string Of(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm'Z'", CultureInfo.InvariantCulture);
}
