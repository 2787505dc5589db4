using System.Globalization;

namespace Aggregator.Service.Endpoints;

/// <summary>Numbers and sizes as people read them: "12,345", "45.6 MB".</summary>
internal static class SizeText
{
    private static readonly string[] Units = ["bytes", "KB", "MB", "GB", "TB"];

    /// <summary>A number with its thousands.</summary>
    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number of things, such as "1 article".</summary>
    public static string Count(long number, string thing) => $"{Count(number)} {thing}{(number == 1 ? "" : "s")}";

    /// <summary>A number of bytes in the unit that gives one to three digits, as disks count: 1 KB is 1,000.</summary>
    public static string Bytes(long bytes)
    {
        var (value, unit) = ((double)bytes, 0);
        for (; value >= 1000 && unit < Units.Length - 1; unit++)
        {
            value /= 1000;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{(unit == 0 ? value : Math.Round(value, 1))} {Units[unit]}");
    }
}
