using Aggregator.Discovery;

namespace Aggregator.Service.Endpoints;

/// <summary><c>/api/v1/discover</c></summary>
internal static class DiscoverEndpoints
{
    /// <summary>Maps the resource.</summary>
    public static void Map(WebApplication app) =>
        app.MapGet("/api/v1/discover", FindAsync).WithTags("Sources").Produces<ListJson<DiscoveredJson>>().WithSummary("Feeds found at an address");

    private static async Task<IResult> FindAsync(string? url, FeedDiscovery discovery, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address) || address.Scheme is not ("http" or "https"))
        {
            return Problem.BadParameter("url", "url must be an http or https address.");
        }

        return await discovery.FindAsync(address, cancellationToken) switch
        {
            DiscoveryResult.Found found =>
                List([.. found.Feeds.Select(feed => new DiscoveredJson(feed.Url.AbsoluteUri, feed.Title, feed.Format, feed.Items, feed.Found))]),
            DiscoveryResult.Nothing { Error: null } => List([]),
            DiscoveryResult.Nothing { Error: { } error } nothing =>
                new Problem(StatusCodes.Status502BadGateway, $"{SnakeCase.Of(error)}: {nothing.Message}", "url"),
            _ => throw new InvalidOperationException("A discovery result of an unknown kind."),
        };
    }

    private static IResult List(IReadOnlyList<DiscoveredJson> items) =>
        Results.Json(new ListJson<DiscoveredJson>(items, null), ApiJson.Readable.ListJsonDiscoveredJson);
}
