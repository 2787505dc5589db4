using Aggregator.Search;
using Aggregator.Storage;

namespace Aggregator.Service.Endpoints;

/// <summary><c>/api/v1/store</c></summary>
internal static class StoreEndpoints
{
    /// <summary>Maps the resource.</summary>
    public static void Map(WebApplication app) =>
        app.MapGet("/api/v1/store", SummaryAsync).WithTags("Store").Produces<StoreJson>().WithSummary("Figures of the whole store");

    private static async Task<IResult> SummaryAsync(IArticleStore articles, ArticleIndex index, CancellationToken cancellationToken)
    {
        var sum = await articles.SummaryAsync(cancellationToken);
        return Results.Json(
            new StoreJson(sum.Sources, sum.Articles, sum.Copies, sum.Versions, sum.PagesDue, sum.Seq, sum.Bytes, index.Seq), ApiJson.Readable.StoreJson);
    }
}
