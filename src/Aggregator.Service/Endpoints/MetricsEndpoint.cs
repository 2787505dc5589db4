using Aggregator.Service.Telemetry;
using OpenTelemetry.Metrics;

namespace Aggregator.Service.Endpoints;

/// <summary><c>/metrics</c> for Prometheus.</summary>
internal static class MetricsEndpoint
{
    /// <summary>Maps it, where it is wanted; a host for one command has none.</summary>
    public static void Map(WebApplication app)
    {
        if (app.Services.GetService<MeterProvider>() is null)
        {
            return;
        }

        app.Use(async (context, next) =>
        {
            if (context.Request.Path == "/metrics")
            {
                // Not made before: it needs the store, which is opened after the paths are mapped.
                await context.RequestServices.GetRequiredService<ServiceMetrics>().RefreshAsync(context.RequestAborted);
            }

            await next(context);
        });
        app.MapPrometheusScrapingEndpoint("/metrics").WithMetadata(new HttpMethodMetadata(ReadMethods.All)).DisableHttpMetrics();
    }
}
