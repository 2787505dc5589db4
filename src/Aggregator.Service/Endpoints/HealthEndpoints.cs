using System.Reflection;
using Aggregator.Search;
using Aggregator.Storage;
using Quartz;

namespace Aggregator.Service.Endpoints;

/// <summary><c>/healthz</c>: the process answers. <c>/readyz</c>: it does its work.</summary>
internal static class HealthEndpoints
{
    // A search index that is further behind than one busy import gives answers that are visibly old.
    private const long MaxIndexLag = 10_000;

    private static readonly string? Version = Assembly.GetExecutingAssembly().GetName().Version?.ToString(3);

    /// <summary>Maps both.</summary>
    public static void Map(WebApplication app)
    {
        app.MapGet("/healthz", () => Results.Json(new HealthJson("ok", Version, []), ApiJson.Readable.HealthJson)).WithTags("Health").Produces<HealthJson>();
        app.MapGet("/readyz", ReadyAsync).WithTags("Health").Produces<HealthJson>();
    }

    private static async Task<IResult> ReadyAsync(IArticleStore articles, ArticleIndex index, IServiceProvider services, CancellationToken cancellationToken)
    {
        var problems = new List<string>();
        var store = await articles.IdentityAsync(cancellationToken);
        if (store.Seq - index.Seq > MaxIndexLag)
        {
            problems.Add($"the search index is {store.Seq - index.Seq} changes behind the store");
        }

        // A host that was opened for one command has no scheduler, and needs none.
        if (services.GetService<ISchedulerFactory>() is { } factory && (await factory.GetScheduler(cancellationToken)).Status != SchedulerStatus.Running)
        {
            problems.Add("the scheduler is not running");
        }

        return Results.Json(
            new HealthJson(problems.Count == 0 ? "ready" : "not ready", Version, problems), ApiJson.Readable.HealthJson,
            statusCode: problems.Count == 0 ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}
