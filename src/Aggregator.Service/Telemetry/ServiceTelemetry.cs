using Aggregator.Service.Configuration;
using Aggregator.Service.Hosting;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Aggregator.Service.Telemetry;

/// <summary>Who listens to what the product and the framework measure: Prometheus by <c>/metrics</c>, and a collector of traces where one is configured.</summary>
internal static class ServiceTelemetry
{
    // Supervisors ask for these every few seconds; their traces would bury the others.
    private static readonly HashSet<PathString> OwnAffairs = ["/metrics", "/healthz", "/readyz"];

    /// <summary>Adds what the settings ask for; nothing for a command, which is over before anybody asks.</summary>
    public static void Add(IServiceCollection services, ServiceSettings settings, ServiceMode mode)
    {
        if (mode is ServiceMode.Command)
        {
            return;
        }

        services.AddSingleton<ServiceMetrics>();
        var telemetry = services.AddOpenTelemetry().ConfigureResource(resource =>
            resource.Clear().AddService("aggregator", serviceVersion: ServiceVersion.Text, autoGenerateServiceInstanceId: false));
        if (settings.Telemetry.Metrics)
        {
            telemetry.WithMetrics(AddMetrics);
        }

        if (settings.Telemetry.OtlpEndpoint is { } endpoint)
        {
            telemetry.WithTracing(traces => AddTraces(traces, endpoint, settings.Telemetry.TracedShare));
        }
    }

    // Two meters are left out on purpose: System.Net.Http has a label for each host, and Kestrel's tells nothing that these do not.
    private static void AddMetrics(MeterProviderBuilder metrics) => metrics
        .AddMeter(AggregatorMeter.Name, "Microsoft.AspNetCore.Hosting", "System.Runtime")
        .AddView(instrument => IsOfNoUse(instrument.Name) ? MetricStreamConfiguration.Drop : null)
        .AddView("http.server.request.duration", new ExplicitBucketHistogramConfiguration
        {
            TagKeys = ["http.request.method", "http.route", "http.response.status_code"],
            Boundaries = [0.005, 0.025, 0.1, 0.25, 0.5, 1, 2.5, 10],
        })
        .AddView("http.server.active_requests", new MetricStreamConfiguration { TagKeys = [] })
        .AddPrometheusExporter(exporter => (exporter.ScopeInfoEnabled, exporter.TargetInfoEnabled) = (false, false));

    // Figures of the runtime that no operator acts on, under names that Prometheus' own linter refuses, or (the thread pool's) told as counters that go down.
    private static bool IsOfNoUse(string name) =>
        name is "dotnet.assembly.count" or "dotnet.timer.count" or "dotnet.process.cpu.count"
        || name.StartsWith("dotnet.jit.", StringComparison.Ordinal) || name.StartsWith("dotnet.thread_pool.", StringComparison.Ordinal);

    private static void AddTraces(TracerProviderBuilder traces, Uri endpoint, double share) => traces
        .AddSource(AggregatorMeter.Name)
        .AddAspNetCoreInstrumentation(requests => requests.Filter = context => !OwnAffairs.Contains(context.Request.Path))
        .SetSampler(new ParentBasedSampler(new TraceIdRatioBasedSampler(share)))
        .AddOtlpExporter(exporter =>
        {
            exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
            exporter.Endpoint = PathOf(endpoint);
        });

    // An endpoint is the collector's, as everywhere; the signal's path is added, unless somebody gave a path of his own.
    private static Uri PathOf(Uri endpoint) => endpoint.AbsolutePath == "/" ? new Uri(endpoint, "v1/traces") : endpoint;
}
