using System.Diagnostics;
using System.Diagnostics.Metrics;
using Aggregator.Service.Hosting;

namespace Aggregator.Service.Telemetry;

/// <summary>What the host shows of itself: its version, since when it runs, and whether it is ready for its work.</summary>
internal sealed class ServiceMetrics
{
    private readonly ServiceHealth _health;
    private volatile int _problems;

    /// <summary>Makes the instruments.</summary>
    public ServiceMetrics(Meter meter, ServiceHealth health)
    {
        _health = health;
        using var process = Process.GetCurrentProcess();
        var started = new DateTimeOffset(process.StartTime).ToUnixTimeMilliseconds() / 1000.0;
        var build = new Measurement<int>(1, new("version", ServiceVersion.Text), new("runtime", Environment.Version.ToString()));
        meter.CreateObservableGauge("aggregator.build.info", () => build, null, "1, with the versions of the program and of .NET as labels.");
        meter.CreateObservableGauge("aggregator.start.time", () => started, "s", "When the process started, in seconds since 1970.");
        meter.CreateObservableGauge("aggregator.ready", () => _problems == 0 ? 1 : 0, null, "1 while /readyz says ready, else 0; the answer of /readyz says why.");
    }

    /// <summary>Looks once more; gauges cannot wait for an answer.</summary>
    public async Task RefreshAsync(CancellationToken cancellationToken) => _problems = (await _health.ProblemsAsync(cancellationToken)).Count;
}
