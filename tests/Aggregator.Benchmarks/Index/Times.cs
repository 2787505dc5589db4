using System.Globalization;

namespace Aggregator.Benchmarks.Index;

/// <summary>How long each of many calls took, by the clock and in CPU of the calling thread: on a machine with other work only the second says what the call costs.</summary>
/// <param name="calls">How many there will be: so that no list grows while memory is measured.</param>
internal sealed class Times(int calls)
{
    public const string Columns = "p50 | p99 | longest | p50 of CPU | p99 of CPU";

    private readonly List<float> _wall = new(calls);
    private readonly List<float> _cpu = new(calls);

    public double MeanCpu => _cpu.Average();

    public void Measure(Action call)
    {
        var (started, cpu) = (TimeProvider.System.GetTimestamp(), ThreadCpu.Now());
        call();
        _cpu.Add((float)(ThreadCpu.Now() - cpu).TotalMicroseconds);
        _wall.Add((float)TimeProvider.System.GetElapsedTime(started).TotalMicroseconds);
    }

    /// <summary>Microseconds, as cells of a table.</summary>
    public override string ToString()
    {
        _wall.Sort();
        _cpu.Sort();
        return string.Create(CultureInfo.InvariantCulture, $"{At(_wall, 0.5):0} | {At(_wall, 0.99):0} | {_wall[^1]:#,0} | {At(_cpu, 0.5):0} | {At(_cpu, 0.99):0}");
    }

    private static float At(List<float> sorted, double share) => sorted[(int)((sorted.Count - 1) * share)];
}
