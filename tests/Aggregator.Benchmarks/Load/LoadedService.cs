using System.Diagnostics;
using Aggregator.Benchmarks.Services;
using Aggregator.Benchmarks.Soak;
using Aggregator.Testing;

namespace Aggregator.Benchmarks.Load;

/// <summary>The service through the phases: all of it, from the fetch to what can be found, in one process that is started for the first of them.</summary>
internal static class LoadedService
{
    /// <summary>Feeds alone: parse, sanitise, deduplicate, store, index.</summary>
    public static async Task<LoadReport> RunAsync(LoadRig rig, string folder, CancellationToken cancellationToken)
    {
        await using var service = await StartAsync(folder, readPages: "never");
        var before = service.CpuSeconds;   // its start is told apart
        await service.SubscribeAsync(await rig.OpmlAsync(cancellationToken));
        var import = await PhaseAsync(LoadPhase.Import, service, before);
        var (imported, storedAtImport) = (await ArticlesAsync(service), service.StoredBytes);
        var unchanged = await PhaseAsync(LoadPhase.NotModified, service, service.CpuSeconds);
        await rig.PublishAsync(2, cancellationToken);
        var news = await PhaseAsync(LoadPhase.News, service, service.CpuSeconds);
        var memory = await ServiceSample.TakeAsync(service, TimeSpan.Zero);
        return new LoadReport([import, unchanged, news], before, imported, await ArticlesAsync(service) - imported, storedAtImport, service.StoredBytes, PeakMemory.OfProcess(service.Id), memory.Rss);
    }

    /// <summary>With every item's page read.</summary>
    /// <returns>CPU milliseconds a page, feeds, store and index included, and how many pages were read.</returns>
    public static async Task<(double CpuMilliseconds, double Pages)> RunWithPagesAsync(LoadRig rig, string folder, CancellationToken cancellationToken)
    {
        await using var service = await StartAsync(folder, readPages: "always");
        await service.SubscribeAsync(await rig.OpmlAsync(cancellationToken));
        var before = service.CpuSeconds;
        await service.FetchAllAsync();
        var pages = await service.MetricAsync("aggregator_pages_total{result=\"read\"");
        return (1000 * (service.CpuSeconds - before) / pages, pages);
    }

    private static Task<ServiceProcess> StartAsync(string folder, string readPages)
    {
        var settings = new Dictionary<string, string>
        {
            ["Fetching__AllowedAddresses__0"] = "127.0.0.0/8", ["Ingestion__ReadPages"] = readPages, ["Ingestion__PagesDeadline"] = "01:00:00",
            ["Scheduling__Tick"] = "00:01:00",   // the slowest, so that only what is asked for is fetched
        };
        return ServiceProcess.StartAsync(folder, settings, _ => { });
    }

    private static async Task<LoadPhase> PhaseAsync(string name, ServiceProcess service, double cpuBefore)
    {
        var started = Stopwatch.GetTimestamp();
        await service.FetchAllAsync();
        return new LoadPhase(name, service.CpuSeconds - cpuBefore, Stopwatch.GetElapsedTime(started).TotalSeconds);
    }

    private static async Task<double> ArticlesAsync(ServiceProcess service)
    {
        var metrics = await service.MetricsAsync();
        return ServiceProcess.SumOf(metrics, "aggregator_articles_total{result=\"new\"") + ServiceProcess.SumOf(metrics, "aggregator_articles_total{result=\"copy\"");
    }
}
