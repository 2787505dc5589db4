namespace Aggregator.Service.Endpoints;

/// <summary><c>/opml</c></summary>
internal static class OpmlEndpoints
{
    /// <summary>Maps export and import.</summary>
    public static void Map(WebApplication app)
    {
        app.MapGet("/opml", ExportAsync).WithTags("Sources").WithSummary("The sources as a subscription list");
        app.MapPost("/opml", ImportAsync).WithTags("Sources").Produces<ImportJson>()
            .WithSummary("Subscribe to every feed of a list (Content-Type: text/x-opml)");
    }

    private static async Task<IResult> ExportAsync(Subscriptions subscriptions, HttpContext context) =>
        Results.Bytes(await subscriptions.ExportAsync(source => SourceRendering.AddressOf(source, context), context.RequestAborted), "text/x-opml; charset=utf-8");

    private static async Task<IResult> ImportAsync(HttpRequest request, Subscriptions subscriptions)
    {
        var imported = await subscriptions.ImportAsync(request.Body, request.HttpContext.RequestAborted);
        return imported.Problem is { } problem
            ? Problem.BadParameter("body", "The subscription list cannot be read: " + problem)
            : Results.Json(new ImportJson(imported.Added, imported.Known, imported.Skipped), ApiJson.Readable.ImportJson);
    }
}
