using System.Globalization;

namespace Aggregator.Feeds.Reading;

/// <summary>Sizes and rates as feeds write them; null for what is no such thing.</summary>
internal static class Quantity
{
    /// <summary>Bytes of a file. Null for 0 as well: RSS demands a length, and publishers who do not know it write 0.</summary>
    public static long? FileSize(string? text) => CommonFields.Bytes(text) is > 0 and var bytes ? bytes : null;

    /// <summary>A number that is not negative.</summary>
    public static double? Rate(string? text) =>
        double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var rate) && double.IsFinite(rate) ? rate : null;

    /// <summary>A number of an episode: 3 or 3.5, never negative.</summary>
    public static decimal? Ordinal(string? text) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>A count that is not negative.</summary>
    public static long? Count(string? text) => long.TryParse(text, NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var count) ? count : null;

    /// <summary>A whole number, which may be negative.</summary>
    public static int? Priority(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
