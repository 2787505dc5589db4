using System.Globalization;

namespace Aggregator.Benchmarks.Scale.Measuring;

/// <summary>One measured value.</summary>
/// <param name="P99">The 99th percentile where the value is a median.</param>
internal readonly record struct Figure(double Value, double? P99 = null)
{
    public static Figure Of(Latency latency) => new(latency.Median.TotalMilliseconds, latency.P99.TotalMilliseconds);

    /// <summary>Three significant digits, the percentile behind a stroke.</summary>
    public override string ToString() => P99 is { } p99 ? $"{Short(Value)} / {Short(p99)}" : Short(Value);

    public static string Short(double value) => value switch
    {
        0 => "0",
        >= 100 or <= -100 => value.ToString("#,0", CultureInfo.InvariantCulture),
        >= 10 or <= -10 => value.ToString("0.0", CultureInfo.InvariantCulture),
        >= 1 or <= -1 => value.ToString("0.00", CultureInfo.InvariantCulture),
        _ => value.ToString("0.000", CultureInfo.InvariantCulture),
    };
}
