using Aggregator.Service.Configuration.Reloading;

namespace Aggregator.Service.Endpoints;

/// <summary><c>/api/v1/config</c></summary>
internal static class ConfigEndpoints
{
    /// <summary>Maps the resource.</summary>
    public static void Map(WebApplication app) => app.MapPost("/api/v1/config/reload", ReloadAsync).WithTags("Configuration").Produces<ReloadJson>()
        .WithSummary("Read the files of the configuration again; what is wrong is told and changes nothing");

    private static async Task<IResult> ReloadAsync(ConfigurationReload reload, CancellationToken cancellationToken)
    {
        var report = await reload.RunAsync(cancellationToken);
        return Results.Json(new ReloadJson(report.Taken, report.NextStart, report.Problems), ApiJson.Readable.ReloadJson);
    }
}
