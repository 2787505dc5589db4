using System.Text.Json;
using Aggregator.Search;
using Aggregator.Storage;

namespace Aggregator.Service.Endpoints;

/// <summary><c>/api/v1/store</c></summary>
internal static class StoreEndpoints
{
    /// <summary>Maps the resource.</summary>
    public static void Map(WebApplication app)
    {
        var group = app.MapGroup("/api/v1/store").WithTags("Store");
        group.MapGet("", SummaryAsync).Produces<StoreJson>().WithSummary("Figures of the whole store");
        group.MapPost("check", CheckAsync).Produces<StoreWorkJson>().WithSummary("Read every article with all that hangs on it");
        group.MapPost("compact", CompactAsync).Produces<StoreWorkJson>()
            .WithSummary("Give the room back that deleted articles left; writing waits meanwhile");
        group.MapPost("backup", BackupAsync).Produces<StoreWorkJson>()
            .WithSummary("Write a copy of the store: {\"file\":\"PATH\"}, a path of the machine that the service runs on");
    }

    private static async Task<IResult> SummaryAsync(IArticleStore articles, ArticleIndex index, CancellationToken cancellationToken)
    {
        var sum = await articles.SummaryAsync(cancellationToken);
        return Results.Json(
            new StoreJson(sum.Sources, sum.Articles, sum.Copies, sum.Versions, sum.PagesDue, sum.Seq, sum.Bytes, index.Seq), ApiJson.Readable.StoreJson);
    }

    private static async Task<IResult> CheckAsync(LiteDbStore store, CancellationToken cancellationToken)
    {
        var check = await store.Upkeep.CheckAsync(cancellationToken);
        return Results.Json(new StoreWorkJson($"{check.Articles} articles read, {check.Faults.Count} faults", check.Faults), ApiJson.Readable.StoreWorkJson);
    }

    private static async Task<IResult> CompactAsync(LiteDbStore store, CancellationToken cancellationToken)
    {
        try
        {
            var done = await store.Upkeep.CompactAsync(cancellationToken);
            return Results.Json(new StoreWorkJson($"{done.BytesBefore} bytes before, {done.BytesAfter} after", []), ApiJson.Readable.StoreWorkJson);
        }
        catch (StoreUnavailableException damaged)
        {
            return new Problem(StatusCodes.Status500InternalServerError, $"The store goes on as it was: {damaged.Message}");
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return new Problem(StatusCodes.Status507InsufficientStorage, $"The store goes on as it was; the copy could not be written: {failed.Message}");
        }
    }

    private static async Task<IResult> BackupAsync(HttpRequest request, LiteDbStore store, CancellationToken cancellationToken)
    {
        if (await ReadFileAsync(request, cancellationToken) is not { } file)
        {
            return Problem.BadParameter("file", "file must be an absolute path that does not exist yet, in a folder that does.");
        }

        try
        {
            await store.Upkeep.BackupAsync(file, cancellationToken);
            return Results.Json(new StoreWorkJson($"{new FileInfo(file).Length} bytes written to {file}", []), ApiJson.Readable.StoreWorkJson);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return new Problem(StatusCodes.Status507InsufficientStorage, $"The backup was not written: {failed.Message}", "file");
        }
    }

    // Nothing is overwritten: whoever holds the key may copy the archive, not destroy a file of this machine.
    private static async Task<string?> ReadFileAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        try
        {
            var file = (await JsonSerializer.DeserializeAsync(request.Body, ApiJson.Readable.BackupJson, cancellationToken))?.File;
            return file is not null && Path.IsPathFullyQualified(file) && !File.Exists(file) && Directory.Exists(Path.GetDirectoryName(file)) ? file : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
