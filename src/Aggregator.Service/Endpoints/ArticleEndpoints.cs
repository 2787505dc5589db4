using Aggregator.Search;
using Aggregator.Storage;
using Microsoft.AspNetCore.Http.Extensions;

namespace Aggregator.Service.Endpoints;

/// <summary><c>/api/v1/articles</c></summary>
internal static class ArticleEndpoints
{
    private static readonly IReadOnlyList<string> Known = [.. ArticleParameters.Names.Where(name => name != "content")];

    /// <summary>Maps the resource.</summary>
    public static void Map(WebApplication app)
    {
        var group = app.MapGroup("/api/v1/articles").WithTags("Articles");
        group.MapGet("", ListAsync).Produces<FoundJson>().WithSummary("Find articles");
        group.MapGet("{id}", GetAsync).Produces<ArticleJson>().WithSummary("One article with its text");
        group.MapGet("{id}/versions", VersionsAsync).Produces<ListJson<VersionJson>>().WithSummary("Earlier states of an article, oldest first, each with what changed when it ended");
        group.MapDelete("{id}", DeleteAsync).Produces(StatusCodes.Status204NoContent).WithSummary("Delete an article for good");
    }

    private static async Task<IResult> ListAsync(
        [AsParameters] ArticleParameters given, HttpContext context, SourceLookup sources, ArticleSearch search, FoundRendering rendering)
    {
        if (QueryReading.UnknownParameter(context.Request.Query, Known) is { } unknown)
        {
            return unknown;
        }

        var fields = (given.Fields ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (fields.FirstOrDefault(field => field is not ("text" or "html")) is { } wrong)
        {
            return Problem.BadParameter("fields", $"fields has no \"{wrong}\"; allowed is text, html.");
        }

        var (query, problem) = await QueryReading.ReadAsync(given, sources, context.RequestAborted);
        if (query is null)
        {
            return problem ?? Problem.BadParameter("q", "The query cannot be understood.");
        }

        return await search.FindAsync(query, QueryReading.ExtrasOf(given), context.RequestAborted) switch
        {
            SearchResult.BadQuery bad => Problem.BadQuery(bad.Member, bad.Message, bad.Position),
            SearchResult.Found found => List(context, await rendering.PageAsync(found, fields, context.RequestAborted)),
            _ => throw new InvalidOperationException("A search result of an unknown kind."),
        };
    }

    private static async Task<IResult> GetAsync(string id, IArticleStore articles, ArticleRendering rendering, CancellationToken cancellationToken)
    {
        if (ArticleId.Parse(id) is not { } articleId || await articles.FindAsync(articleId, cancellationToken) is not { } article)
        {
            return NotFound(id);
        }

        return article.Id != articleId
            ? Results.Redirect($"/api/v1/articles/{article.Id}", permanent: true, preserveMethod: true)   // merged into another since
            : Results.Json((await rendering.ManyAsync([article], withText: true, withHtml: true, cancellationToken))[0], ApiJson.Readable.ArticleJson);
    }

    private static async Task<IResult> VersionsAsync(
        string id, [AsParameters] VersionParameters given, HttpContext context, IArticleStore articles, CancellationToken cancellationToken)
    {
        if ((QueryReading.UnknownParameter(context.Request.Query, VersionParameters.Names) ?? given.Mistake) is { } problem)
        {
            return problem;
        }

        if (ArticleId.Parse(id) is not { } articleId || await articles.FindAsync(articleId, cancellationToken) is not { } article)
        {
            return NotFound(id);
        }

        var versions = await articles.VersionsAsync(article.Id, cancellationToken);
        var items = VersionRendering.All(versions, article.Content, given.ContextWords, given.WithHtml, cancellationToken);
        return Results.Json(new ListJson<VersionJson>(items, null), ApiJson.Readable.ListJsonVersionJson);
    }

    private static async Task<IResult> DeleteAsync(string id, ISourceStore store, CancellationToken cancellationToken) =>
        ArticleId.Parse(id) is { } articleId && await store.DeleteAsync(articleId, cancellationToken) ? Results.NoContent() : NotFound(id);

    private static IResult List(HttpContext context, FoundJson page)
    {
        if (page.Next is { } next)
        {
            context.Response.Headers.Link = $"<{NextAddress(context.Request, next)}>; rel=\"next\"";
        }

        return Results.Json(page, ApiJson.Readable.FoundJson);
    }

    // A key of the address goes on: the next page is asked for by whoever has the key already, and no header is kept by a cache that was told "private".
    private static string NextAddress(HttpRequest request, string next)
    {
        var query = new QueryBuilder(request.Query
            .Where(pair => pair.Key is not "cursor")
            .SelectMany(pair => pair.Value.Select(value => KeyValuePair.Create(pair.Key, value ?? ""))))
        {
            { "cursor", next },
        };
        return $"{request.Path}{query.ToQueryString()}";
    }

    private static Problem NotFound(string id) => Problem.NotFound($"There is no article {id}: it was never stored, is deleted, or still waits for its page.");
}
