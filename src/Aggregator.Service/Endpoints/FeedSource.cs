using Aggregator.Publishing;

namespace Aggregator.Service.Endpoints;

/// <summary>From a request for a feed to its bytes, or to what is wrong with it.</summary>
internal sealed class FeedSource(MergedFeed feed, HealthFeed health, SourceLookup sources, Current<PublishingOptions> options)
{
    /// <summary>The merged feed under the given filters.</summary>
    public async Task<IResult> MergedAsync(OutputFormat format, ArticleParameters given, string vary, HttpContext context)
    {
        if (QueryReading.UnknownParameter(context.Request.Query, ArticleParameters.Names) is { } unknown)
        {
            return unknown;
        }

        var filters = given.ToFeedQuery();
        return await BuildAsync(format, given, filters.Length == 0 ? "/feed" : "/feed?" + filters, null, vary, context);
    }

    /// <summary>A feed of <c>Publishing:Feeds</c>.</summary>
    public async Task<IResult> NamedAsync(OutputFormat format, string name, HttpContext context) =>
        options.Value.Feeds.FirstOrDefault(feed => feed.Key.Equals(name, StringComparison.OrdinalIgnoreCase)) is { Value: { } saved } found
            ? await BuildAsync(format, ArticleParameters.Of(saved.Query), "/feeds/" + found.Key, saved.Title ?? found.Key, "Accept-Encoding", context)
            : Problem.NotFound($"There is no feed {name}; "
                + $"Publishing:Feeds names {(options.Value.Feeds.Count == 0 ? "none" : string.Join(", ", options.Value.Feeds.Keys))}.");

    /// <summary>What happened to the sources' health.</summary>
    public async Task<IResult> HealthAsync(OutputFormat format, HttpContext context) =>
        new FeedAnswer(await health.GetAsync(format, HasSelf(context), context.RequestAborted), "Accept-Encoding");

    // A key in the address is the reader's own affair: a self link without it would lead to 401, and one with it would be handed on with the feed.
    private static bool HasSelf(HttpContext context) => !context.Request.Query.ContainsKey("key");

    private async Task<IResult> BuildAsync(
        OutputFormat format, ArticleParameters given, string address, string? title, string vary, HttpContext context)
    {
        var (query, problem) = await QueryReading.ReadAsync(given, sources, context.RequestAborted);
        if (query is null)
        {
            return problem ?? Problem.BadParameter("q", "The query cannot be understood.");
        }

        var content = SnakeCase.Parse<FeedContent>(given.Content) ?? FeedContent.Full;
        var request = new FeedRequest(format, query with { AnnouncedOnly = true }, content, address, title) { HasSelf = HasSelf(context) };
        return await feed.GetAsync(request, context.RequestAborted) switch
        {
            FeedResult.Built { Document: var document } => new FeedAnswer(document, vary),
            FeedResult.BadQuery bad when title is null => Problem.BadQuery(bad.Member, bad.Message, bad.Position),
            FeedResult.BadQuery bad => Problem.BadQuery(bad.Member, $"The query of {address} in Publishing:Feeds cannot be understood: {bad.Message}", bad.Position),
            _ => throw new InvalidOperationException("A feed result of an unknown kind."),
        };
    }
}
