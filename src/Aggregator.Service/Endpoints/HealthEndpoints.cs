using Aggregator.Service.Hosting;
using Aggregator.Service.Telemetry;

namespace Aggregator.Service.Endpoints;

/// <summary><c>/healthz</c>: the process answers. <c>/readyz</c>: it does its work.</summary>
internal static class HealthEndpoints
{
    /// <summary>Maps both.</summary>
    public static void Map(WebApplication app)
    {
        app.MapMethods("/healthz", ReadMethods.All, () => Results.Json(new HealthJson("ok", ServiceVersion.Text, []), ApiJson.Readable.HealthJson))
            .WithTags("Health").Produces<HealthJson>();
        app.MapMethods("/readyz", ReadMethods.All, ReadyAsync).WithTags("Health").Produces<HealthJson>().Produces<HealthJson>(StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<IResult> ReadyAsync(ServiceHealth health, CancellationToken cancellationToken)
    {
        var problems = (await health.ProblemsAsync(cancellationToken)).Select(problem => problem.Words).ToList();
        return Results.Json(
            new HealthJson(problems.Count == 0 ? "ready" : "not ready", ServiceVersion.Text, problems), ApiJson.Readable.HealthJson,
            statusCode: problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
