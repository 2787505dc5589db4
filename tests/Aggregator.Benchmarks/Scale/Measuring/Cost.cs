namespace Aggregator.Benchmarks.Scale.Measuring;

/// <summary>What some work took.</summary>
/// <param name="Cpu">Of the whole process: all its threads.</param>
internal readonly record struct Cost(TimeSpan Wall, TimeSpan Cpu)
{
    public static async Task<Cost> OfAsync(Func<Task> work)
    {
        var (started, cpu) = (TimeProvider.System.GetTimestamp(), Environment.CpuUsage.TotalTime);
        await work();
        return new Cost(TimeProvider.System.GetElapsedTime(started), Environment.CpuUsage.TotalTime - cpu);
    }
}
