using Aggregator.Storage;

namespace Aggregator.Service.Endpoints;

/// <summary><c>/api/v1/stories</c></summary>
internal static class StoryEndpoints
{
    // A story of many hundred articles is read through /api/v1/articles?story=ID; here its newest are shown. The longest list takes as many articles as the store gives at once.
    private const int ArticlesShown = 20;
    private const int ArticlesShownInList = 5;

    /// <summary>Maps the resource.</summary>
    public static void Map(WebApplication app)
    {
        var group = app.MapGroup("/api/v1/stories").WithTags("Stories");
        group.MapGet("", ListAsync).Produces<ListJson<StoryJson>>().WithSummary("Stories: what was reported last, or by most sources");
        group.MapGet("{id}", GetAsync).Produces<StoryJson>().WithSummary("One story");
    }

    private static async Task<IResult> ListAsync(
        [AsParameters] StoryParameters given, HttpRequest request, IArticleStore articles, ArticleRendering rendering, TimeProvider time, CancellationToken cancellationToken)
    {
        if (QueryReading.UnknownParameter(request.Query, StoryParameters.Names) is { } unknown)
        {
            return unknown;
        }

        var (listing, problem) = given.Read(time);
        if (listing is null)
        {
            return problem ?? Problem.BadParameter("sort", "The stories that are asked for cannot be understood.");
        }

        var stories = await articles.StoriesAsync(listing, cancellationToken);
        var items = await RenderAsync(stories, ArticlesShownInList, articles, rendering, cancellationToken);
        return Results.Json(new ListJson<StoryJson>(items, null), ApiJson.Readable.ListJsonStoryJson);
    }

    private static async Task<IResult> GetAsync(string id, IArticleStore articles, ArticleRendering rendering, CancellationToken cancellationToken) =>
        StoryId.Parse(id) is { } storyId && await articles.FindStoryAsync(storyId, cancellationToken) is { } story
            ? Results.Json((await RenderAsync([story], ArticlesShown, articles, rendering, cancellationToken))[0], ApiJson.Readable.StoryJson)
            : Problem.NotFound($"There is no story {id}.");

    private static async Task<IReadOnlyList<StoryJson>> RenderAsync(
        IReadOnlyList<Story> stories, int shown, IArticleStore articles, ArticleRendering rendering, CancellationToken cancellationToken)
    {
        var found = await articles.FindAsync([.. stories.SelectMany(story => story.Articles.Take(shown))], cancellationToken);
        var rendered = (await rendering.ManyAsync(found, withText: false, withHtml: false, cancellationToken)).ToDictionary(article => article.Id, StringComparer.Ordinal);
        return
        [
            .. stories.Select(story => new StoryJson(
                story.Id.ToString(),
                story.Title,
                story.Sources,
                story.Articles.Count,
                story.First,
                story.Latest,
                [.. story.Articles.Take(shown).Select(article => rendered.GetValueOrDefault(article.ToString())).OfType<ArticleJson>()])),
        ];
    }
}
