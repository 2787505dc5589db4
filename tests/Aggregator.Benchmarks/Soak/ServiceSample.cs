using System.Globalization;
using Aggregator.Benchmarks.Services;

namespace Aggregator.Benchmarks.Soak;

/// <summary>What a process holds at one instant. Linux: from <c>/proc</c>.</summary>
/// <param name="Minute">Since the first sample.</param>
/// <param name="Rss">Resident memory, MB.</param>
/// <param name="Anonymous">Of that, what is not of a file: the figure that a leak raises, MB.</param>
/// <param name="Pss">As resident, shared pages by their share, MB.</param>
/// <param name="Heap">The managed heap after the last collection, MB.</param>
/// <param name="Fetches">Runs over sources that ended.</param>
/// <param name="Articles">Articles stored anew.</param>
internal sealed record ServiceSample(
    double Minute, double Rss, double Anonymous, double Pss, double Heap, int Handles, int Threads, double CpuSeconds, double Fetches, double Articles)
{
    private const double KilobytesPerMegabyte = 1024;

    /// <summary>Takes one.</summary>
    public static async Task<ServiceSample> TakeAsync(ServiceProcess service, TimeSpan since)
    {
        var metrics = await service.MetricsAsync();
        var status = await File.ReadAllLinesAsync($"/proc/{service.Id}/status");
        var rollup = await File.ReadAllLinesAsync($"/proc/{service.Id}/smaps_rollup");
        return new ServiceSample(
            since.TotalMinutes,
            Field(status, "VmRSS:") / KilobytesPerMegabyte,
            Field(status, "RssAnon:") / KilobytesPerMegabyte,
            Field(rollup, "Pss:") / KilobytesPerMegabyte,
            ServiceProcess.SumOf(metrics, "dotnet_gc_last_collection_heap_size_bytes") / (1 << 20),
            Directory.GetFiles($"/proc/{service.Id}/fd").Length,
            (int)Field(status, "Threads:"),
            ServiceProcess.SumOf(metrics, "dotnet_process_cpu_time_seconds_total"),
            ServiceProcess.SumOf(metrics, "aggregator_source_fetches_total"),
            ServiceProcess.SumOf(metrics, "aggregator_articles_total{result=\"new\""));
    }

    private static double Field(string[] lines, string name) =>
        double.Parse(lines.First(line => line.StartsWith(name, StringComparison.Ordinal)).Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture);
}
