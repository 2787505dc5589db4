using System.Globalization;
using Aggregator.Storage;

namespace Aggregator.Service.Endpoints;

/// <summary><c>/api/v1/stories</c></summary>
internal static class StoryEndpoints
{
    // A story of many hundred articles is read through /api/v1/articles?story=ID; here its newest are shown.
    private const int ArticlesShown = 20;

    /// <summary>Maps the resource.</summary>
    public static void Map(WebApplication app)
    {
        var group = app.MapGroup("/api/v1/stories").WithTags("Stories");
        group.MapGet("", ListAsync).Produces<ListJson<StoryJson>>().WithSummary("Stories, latest first");
        group.MapGet("{id}", GetAsync).Produces<StoryJson>().WithSummary("One story");
    }

    private static async Task<IResult> ListAsync(
        string? limit, string? sources, HttpRequest request, IArticleStore articles, ArticleRendering rendering, CancellationToken cancellationToken)
    {
        if (QueryReading.UnknownParameter(request.Query, ["limit", "sources"]) is { } unknown)
        {
            return unknown;
        }

        if (QueryReading.Limit(limit) is not { } max)
        {
            return Problem.BadParameter("limit", "limit must be a whole number from 1 to 200.");
        }

        if (!int.TryParse(sources ?? "1", NumberStyles.None, CultureInfo.InvariantCulture, out var minSources) || minSources < 1)
        {
            return Problem.BadParameter("sources", "sources must be a whole number: from how many sources a story has articles at least.");
        }

        var items = new List<StoryJson>();
        foreach (var story in await articles.StoriesAsync(new StoryListing { MinSources = minSources, Take = max }, cancellationToken))
        {
            items.Add(await RenderAsync(story, articles, rendering, cancellationToken));
        }

        return Results.Json(new ListJson<StoryJson>(items, null), ApiJson.Readable.ListJsonStoryJson);
    }

    private static async Task<IResult> GetAsync(string id, IArticleStore articles, ArticleRendering rendering, CancellationToken cancellationToken) =>
        StoryId.Parse(id) is { } storyId && await articles.FindStoryAsync(storyId, cancellationToken) is { } story
            ? Results.Json(await RenderAsync(story, articles, rendering, cancellationToken), ApiJson.Readable.StoryJson)
            : Problem.NotFound($"There is no story {id}.");

    private static async Task<StoryJson> RenderAsync(Story story, IArticleStore articles, ArticleRendering rendering, CancellationToken cancellationToken)
    {
        var members = await articles.FindAsync([.. story.Articles.Take(ArticlesShown)], cancellationToken);
        return new(story.Id.ToString(), story.Title, story.Sources, story.First, story.Latest,
            await rendering.ManyAsync(members, withText: false, withHtml: false, cancellationToken));
    }
}
