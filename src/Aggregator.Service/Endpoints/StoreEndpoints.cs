using System.Text.Json;
using Aggregator.Retention;
using Aggregator.Search;
using Aggregator.Storage;

namespace Aggregator.Service.Endpoints;

/// <summary><c>/api/v1/store</c></summary>
internal static class StoreEndpoints
{
    private static readonly TimeSpan IndexPatience = TimeSpan.FromMinutes(1);

    /// <summary>Maps the resource.</summary>
    public static void Map(WebApplication app)
    {
        var group = app.MapGroup("/api/v1/store").WithTags("Store");
        group.MapGet("", SummaryAsync).Produces<StoreJson>().WithSummary("Figures of the whole store");
        group.MapPost("check", CheckAsync).Produces<StoreWorkJson>().WithSummary("Read every article with all that hangs on it, and compare the search index");
        group.MapPost("compact", CompactAsync).Produces<StoreWorkJson>()
            .WithSummary("Give the room back that deleted articles left; writing waits meanwhile");
        group.MapPost("retention", RetainAsync).Produces<StoreWorkJson>()
            .WithSummary("Let go of what no source wants any longer, or with {\"dryRun\":true} only count it");
        StoreTransferEndpoints.Map(group);
        group.MapPost("backup", BackupAsync).Produces<Stream>(contentType: "application/octet-stream")
            .WithSummary("Download a copy of the store, read back in full before; Aggregator-Articles counts what is in it, Repr-Digest (sha-256) proves that it arrived");
    }

    private static async Task<IResult> SummaryAsync(IArticleStore articles, ArticleIndex index, CancellationToken cancellationToken)
    {
        var sum = await articles.SummaryAsync(cancellationToken);
        return Results.Json(
            new StoreJson(sum.Sources, sum.Articles, sum.Copies, sum.Versions, sum.PagesDue, sum.Seq, sum.Bytes, index.Seq), ApiJson.Readable.StoreJson);
    }

    private static async Task<IResult> CheckAsync(LiteDbStore store, ArticleIndex index, TimeProvider time, CancellationToken cancellationToken)
    {
        var check = await store.Upkeep.CheckAsync(cancellationToken);
        var ofIndex = await new IndexCheck(store, index, time).RunAsync(cancellationToken);
        IReadOnlyList<string> faults = ofIndex is null ? check.Faults : [.. check.Faults, ofIndex];
        var verdict = faults.Count == 0 ? "all sound, and the search index is in step" : SizeText.Count(faults.Count, "fault");
        return Done($"{SizeText.Count(check.Articles, "article")} read, {verdict}.", faults);
    }

    private static async Task<IResult> CompactAsync(LiteDbStore store, ArticleIndex index, TimeProvider time, CancellationToken cancellationToken)
    {
        try
        {
            var done = await store.Upkeep.CompactAsync(cancellationToken);
            var purged = await TryPurgeAsync(index, time, cancellationToken) ? "" : " The search index is behind, and still holds words of deleted articles: compact again later.";
            return Done($"{SizeText.Bytes(done.BytesBefore)} before, {SizeText.Bytes(done.BytesAfter)} after.{purged}");
        }
        catch (StoreUnavailableException trouble) when (trouble.Problem is StoreProblem.Corrupt)
        {
            return new Problem(StatusCodes.Status500InternalServerError, $"The store goes on as it was: {trouble.Message}");
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return new Problem(StatusCodes.Status507InsufficientStorage, $"The store goes on as it was; the copy could not be written: {failed.Message}");
        }
    }

    private static async Task<bool> TryPurgeAsync(ArticleIndex index, TimeProvider time, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(IndexPatience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            await index.PurgeAsync(either.Token);
            return true;
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested)
        {
            return false;
        }
    }

    private static async Task<IResult> RetainAsync(HttpRequest request, ArticleRetention retention, CancellationToken cancellationToken)
    {
        try
        {
            var asked = await JsonSerializer.DeserializeAsync(request.Body, ApiJson.Readable.RetentionJson, cancellationToken) ?? new();
            var report = await retention.RunAsync(asked.DryRun, cancellationToken);
            var (done, of) = (asked.DryRun ? "would go" : "let go", SizeText.Count(report.Articles, "article"));
            return Done($"{SizeText.Count(report.LetGo)} of {of} {done}.");
        }
        catch (JsonException)
        {
            return Problem.BadParameter("dryRun", "dryRun must be true or false.");
        }
    }

    private static async Task<IResult> BackupAsync(LiteDbStore store, CancellationToken cancellationToken)
    {
        try
        {
            var (backup, content) = await store.Upkeep.TakeBackupAsync(cancellationToken);
            return await BackupAnswer.OfAsync(backup, content, cancellationToken);
        }
        catch (StoreUnavailableException trouble) when (trouble.Problem is StoreProblem.Corrupt)
        {
            return new Problem(StatusCodes.Status500InternalServerError, trouble.Message);
        }
        catch (StoreUnavailableException trouble) when (trouble.Problem is StoreProblem.DiskFull)
        {
            return new Problem(StatusCodes.Status507InsufficientStorage, trouble.Message);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            return new Problem(StatusCodes.Status507InsufficientStorage, $"The backup was not made: {failed.Message}");
        }
    }

    private static IResult Done(string result, IReadOnlyList<string>? problems = null) =>
        Results.Json(new StoreWorkJson(result, problems ?? []), ApiJson.Readable.StoreWorkJson);
}
