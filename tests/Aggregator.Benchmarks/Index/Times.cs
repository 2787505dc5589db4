using System.Globalization;

namespace Aggregator.Benchmarks.Index;

/// <summary>How long each of many calls took.</summary>
/// <param name="calls">How many there will be: so that no list grows while memory is measured.</param>
internal sealed class Times(int calls)
{
    private readonly List<double> _microseconds = new(calls);

    public void Measure(Action call)
    {
        var started = TimeProvider.System.GetTimestamp();
        call();
        _microseconds.Add(TimeProvider.System.GetElapsedTime(started).TotalMicroseconds);
    }

    public double Mean => _microseconds.Average();

    /// <summary>Median, 99th percentile and longest, as cells of a table.</summary>
    public override string ToString()
    {
        _microseconds.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"{At(0.5):0} | {At(0.99):0} | {_microseconds[^1]:#,0}");
    }

    private double At(double share) => _microseconds[(int)((_microseconds.Count - 1) * share)];
}
