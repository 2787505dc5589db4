using Aggregator.Storage;
using Aggregator.Storage.Transfer;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;

namespace Aggregator.Service.Endpoints;

/// <summary><c>/api/v1/store/export</c> and <c>/api/v1/store/import</c>: all of the store as JSON Lines.</summary>
internal static class StoreTransferEndpoints
{
    /// <summary>The one path that takes JSON Lines.</summary>
    public const string ImportPath = "/api/v1/store/import";

    // An article has some 12 KB; what goes out waits for the slowest of client and disk, not for each line.
    private const int FlushBytes = 1 << 20;

    /// <summary>Maps both.</summary>
    public static void Map(RouteGroupBuilder store)
    {
        store.MapPost("export", ExportAsync).Produces<string>(contentType: StoreLines.MediaType)
            .WithSummary("Everything in the store as JSON Lines, passwords of sources included; the last line has the kind \"end\", or it is not all");
        store.MapPost("import", ImportAsync).Produces<StoreWorkJson>().WithMetadata(new DisableRequestSizeLimitAttribute())
            .WithSummary("Put an exported store into this one, which must be empty (Content-Type: application/x-ndjson)");
    }

    private static async Task ExportAsync(HttpResponse response, LiteDbStore store, CancellationToken cancellationToken)
    {
        response.ContentType = StoreLines.MediaType;
        response.Headers[HeaderNames.CacheControl] = "no-store";
        await foreach (var record in store.Transfer.ExportAsync(cancellationToken))
        {
            var line = StoreLines.Write(record);
            line.CopyTo(response.BodyWriter.GetSpan(line.Length));
            response.BodyWriter.Advance(line.Length);
            if (response.BodyWriter.UnflushedBytes >= FlushBytes)
            {
                await response.BodyWriter.FlushAsync(cancellationToken);
            }
        }
    }

    private static async Task<IResult> ImportAsync(HttpRequest request, LiteDbStore store, CancellationToken cancellationToken)
    {
        try
        {
            return await store.Transfer.ImportAsync(StoreLines.ReadAsync(request.Body, cancellationToken), cancellationToken) switch
            {
                StoreImported.Done done => Results.Json(new StoreWorkJson(InWords(done), []), ApiJson.Readable.StoreWorkJson),
                StoreImported.Refused refused => new Problem(StatusCodes.Status409Conflict, refused.Reason),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }
        catch (InvalidDataException wrong)
        {
            return Problem.BadParameter("body", $"{wrong.Message} Articles before it may be stored, sources are not: import a sound file, and it goes on from there.");
        }
    }

    private static string InWords(StoreImported.Done done) => done.Records == 0
        ? "All of it is here already."
        : $"{SizeText.Count(done.Articles, "article")} of {SizeText.Count(done.Sources, "source")} imported.";
}
