using Aggregator.Publishing;

namespace Aggregator.Service.Endpoints;

/// <summary><c>/feed.atom</c>, <c>/feed.rss</c>, <c>/feed.json</c>, <c>/feed</c>, <c>/feeds/NAME.FORMAT</c> and <c>/feeds/health.FORMAT</c>. A new format is one line here.</summary>
internal static class FeedEndpoints
{
    private static readonly IReadOnlyList<KeyValuePair<string, OutputFormat>> Suffixes =
        [new("atom", OutputFormat.Atom), new("rss", OutputFormat.Rss), new("json", OutputFormat.Json)];

    // Atom first: it is what a client gets that takes anything. JSON last, since half of the readers cannot read it.
    private static readonly IReadOnlyList<KeyValuePair<string, OutputFormat?>> MediaTypes =
    [
        new("application/atom+xml", OutputFormat.Atom), new("application/rss+xml", OutputFormat.Rss),
            new("application/xml", OutputFormat.Atom), new("text/xml", OutputFormat.Atom),
        new("application/feed+json", OutputFormat.Json), new("application/json", OutputFormat.Json), new("text/html", null),
    ];

    /// <summary>Maps the merged feed in each format, the negotiated one, and the named feeds.</summary>
    public static void Map(WebApplication app)
    {
        foreach (var (suffix, format) in Suffixes)
        {
            app.MapMethods($"/feed.{suffix}", ReadMethods.All, ([AsParameters] ArticleParameters given, HttpContext context, FeedSource feeds) =>
                feeds.MergedAsync(format, given, "Accept-Encoding", context)).WithTags("Feeds").WithSummary($"The merged feed as {NameOf(format)}");
            app.MapMethods($"/feeds/{HealthFeed.Name}.{suffix}", ReadMethods.All, (HttpContext context, FeedSource feeds) =>
                feeds.HealthAsync(format, context)).WithTags("Feeds").WithSummary($"What happened to the sources' health, as {NameOf(format)}");
            app.MapMethods($"/feeds/{{name}}.{suffix}", ReadMethods.All, (string name, HttpContext context, FeedSource feeds) =>
                feeds.NamedAsync(format, name, context)).WithTags("Feeds").WithSummary($"A named feed as {NameOf(format)}");
        }

        app.MapMethods("/feed", ReadMethods.All, NegotiateAsync).WithTags("Feeds").WithSummary("The merged feed in the format that the client prefers");
    }

    private static string NameOf(OutputFormat format) => format switch
    {
        OutputFormat.Rss => "RSS",
        OutputFormat.Json => "JSON Feed",
        _ => $"{format}",
    };

    private static Task<IResult> NegotiateAsync([AsParameters] ArticleParameters given, HttpContext context, FeedSource feeds)
    {
        const string vary = "Accept, Accept-Encoding";
        var accepted = context.Request.Headers.Accept.ToString();
        var type = AcceptHeader.Choose(accepted, [.. MediaTypes.Select(media => media.Key)], "*/*");
        if (type is "text/html" || (type is "application/xml" && accepted.Contains("text/html", StringComparison.OrdinalIgnoreCase)))
        {
            // A browser would show markup; the start page names the addresses to copy.
            context.Response.Headers.Vary = vary;
            return Task.FromResult(Results.Redirect("/"));
        }

        var format = MediaTypes.FirstOrDefault(media => media.Key == type).Value ?? OutputFormat.Atom;
        return feeds.MergedAsync(format, given, vary, context);
    }
}
