namespace Aggregator.Benchmarks.Soak;

/// <summary>The straight line through samples.</summary>
internal static class LeastSquares
{
    /// <summary>How much y rises with each x; 0 for fewer than two samples.</summary>
    public static double Slope<T>(IReadOnlyCollection<T> samples, Func<T, double> x, Func<T, double> y)
    {
        if (samples.Count < 2)
        {
            return 0;
        }

        var (meanX, meanY) = (samples.Average(x), samples.Average(y));
        return samples.Sum(sample => (x(sample) - meanX) * (y(sample) - meanY)) / samples.Sum(sample => (x(sample) - meanX) * (x(sample) - meanX));
    }
}
