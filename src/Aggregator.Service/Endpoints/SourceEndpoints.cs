using System.Text.Json;
using Aggregator.Scheduling;
using Aggregator.Storage;

namespace Aggregator.Service.Endpoints;

/// <summary><c>/api/v1/sources</c></summary>
internal static class SourceEndpoints
{
    /// <summary>Maps the resource.</summary>
    public static void Map(WebApplication app)
    {
        var group = app.MapGroup("/api/v1/sources").WithTags("Sources");
        group.MapGet("", ListAsync).Produces<ListJson<SourceJson>>()
            .WithSummary("All sources with their health, by title");
        group.MapPost("", AddAsync).Produces<SourceJson>(StatusCodes.Status201Created).Produces<SourceJson>().WithSummary("Subscribe to an address");
        group.MapGet("{id:int}", GetAsync).Produces<SourceJson>().WithSummary("One source");
        group.MapPatch("{id:int}", ChangeAsync).Produces<SourceJson>()
            .WithSummary("Change what the operator decides: title, category, every, readPages, paused, user, password");
        group.MapDelete("{id:int}", RemoveAsync).Produces(StatusCodes.Status204NoContent)
            .WithSummary("End a subscription; purge=true deletes its articles too");
        group.MapPost("{id:int}/fetch", FetchAsync).Produces<RunJson>().WithSummary("Poll one source now");
    }

    private static async Task<IResult> ListAsync(
        [AsParameters] SourceFilter filter, HttpContext context, IArticleStore articles, SourceLookup lookup, TimeProvider time)
    {
        if ((QueryReading.UnknownParameter(context.Request.Query, SourceFilter.Names) ?? filter.Problem()) is { } problem)
        {
            return problem;
        }

        var sources = string.IsNullOrEmpty(filter.Find) ? await articles.SourcesAsync(context.RequestAborted) : await lookup.FindAsync(filter.Find, context.RequestAborted);
        var now = time.GetUtcNow();
        return Results.Json(
            new ListJson<SourceJson>([.. sources.Where(filter.Has).Select(source => SourceRendering.Of(source, context, now))], null), ApiJson.Readable.ListJsonSourceJson);
    }

    private static async Task<IResult> GetAsync(int id, IArticleStore articles, TimeProvider time, HttpContext context) =>
        await articles.FindSourceAsync(new(id), context.RequestAborted) is { } source ? One(source, context, time) : NotFound(id);

    private static async Task<IResult> AddAsync(HttpRequest request, ISourceStore store, TimeProvider time, CancellationToken cancellationToken)
    {
        var body = await ReadBodyAsync(request, cancellationToken);
        if (body.Problem is { } problem)
        {
            return problem;
        }

        if (body.Url is not { } url)
        {
            return Problem.BadParameter("url", "url is needed: the address of a feed.");
        }

        var added = await store.AddAsync(url, body.ApplyTo(new()), cancellationToken);
        var json = SourceRendering.Of(added.Source, request.HttpContext, time.GetUtcNow());
        request.HttpContext.Response.Headers.Location = $"/api/v1/sources/{json.Id}";
        return Results.Json(json, ApiJson.Readable.SourceJson, statusCode: added.IsNew ? StatusCodes.Status201Created : StatusCodes.Status200OK);
    }

    private static async Task<IResult> ChangeAsync(int id, HttpRequest request, ISourceStore store, TimeProvider time, CancellationToken cancellationToken)
    {
        var body = await ReadBodyAsync(request, cancellationToken);
        if (body.Problem is { } problem)
        {
            return problem;
        }

        return body.Url is not null ? Problem.BadParameter("url", "The address of a source does not change: add the new one and remove the old one.")
            : await store.ChangeAsync(new(id), body.ApplyTo, cancellationToken) is { } source ? One(source, request.HttpContext, time)
            : NotFound(id);
    }

    private static async Task<IResult> RemoveAsync(int id, bool? purge, ISourceStore store, CancellationToken cancellationToken) =>
        await store.RemoveAsync(new(id), purge ?? false, cancellationToken) ? Results.NoContent() : NotFound(id);

    private static async Task<IResult> FetchAsync(int id, Dispatcher dispatcher, IArticleStore articles, CancellationToken cancellationToken)
    {
        if (await articles.FindSourceAsync(new(id), cancellationToken) is not { } source)
        {
            return NotFound(id);
        }

        var reports = await dispatcher.RunAsync([source.Id], null, cancellationToken);
        return reports.Count == 1
            ? Results.Json(FetchEndpoints.Render(reports[0], source.Url), ApiJson.Readable.RunJson)
            : new Problem(StatusCodes.Status409Conflict, $"Source {id} is being fetched at this moment.");
    }

    private static async Task<SourceBody> ReadBodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            return SourceBody.Read(await JsonSerializer.DeserializeAsync(request.Body, ApiJson.Readable.JsonElement, cancellationToken));
        }
        catch (JsonException broken)
        {
            throw new BadHttpRequestException("The body is no JSON: " + broken.Message, broken);
        }
    }

    private static IResult One(Source source, HttpContext context, TimeProvider time) =>
        Results.Json(SourceRendering.Of(source, context, time.GetUtcNow()), ApiJson.Readable.SourceJson);

    private static Problem NotFound(int id) => Problem.NotFound($"There is no source {id}.");
}
