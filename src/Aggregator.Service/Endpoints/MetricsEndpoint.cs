using Aggregator.Service.Configuration;
using Aggregator.Service.Telemetry;

namespace Aggregator.Service.Endpoints;

/// <summary><c>/metrics</c> for Prometheus.</summary>
internal static class MetricsEndpoint
{
    /// <summary>Maps it, where it is wanted; a host for one command has none.</summary>
    public static void Map(WebApplication app)
    {
        if (app.Services.GetService<ServiceMetrics>() is not { } metrics || !app.Services.GetRequiredService<ServiceSettings>().Telemetry.Metrics)
        {
            return;
        }

        app.Use(async (context, next) =>
        {
            if (context.Request.Path == "/metrics")
            {
                await metrics.RefreshAsync(context.RequestAborted);
            }

            await next(context);
        });
        app.MapPrometheusScrapingEndpoint("/metrics").DisableHttpMetrics();
    }
}
