namespace Aggregator.Fetching;

/// <summary>What differs between the kinds of things that are fetched.</summary>
/// <param name="Name">The kind, as metrics and spans name it.</param>
/// <param name="MaxBytes">Limit of the body, on the wire and decoded.</param>
/// <param name="Timeout">For all hops together, waiting for the host's turn not counted.</param>
/// <param name="CutsAtLimit">A longer body is cut, not refused.</param>
internal sealed record FetchPlan(
    string Name, string Accept, int MaxBytes, TimeSpan Timeout, bool AsksRobots = false, bool WantsHtml = false, bool CutsAtLimit = false)
{
    // RFC 9309 section 2.5: a crawler reads at least the first 500 KiB.
    private const int MaxRobotsBytes = 500 * 1024;

    public static FetchPlan For(FetchKind kind, FetchingOptions options) => kind switch
    {
        FetchKind.Feed => new FetchPlan(
            "feed",
            "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, */*;q=0.5",
            options.MaxFeedBytes,
            options.FeedTimeout),
        FetchKind.Page => new FetchPlan(
            "page",
            "text/html, application/xhtml+xml, application/xml;q=0.9, */*;q=0.5",
            options.MaxPageBytes,
            options.PageTimeout,
            AsksRobots: true,
            WantsHtml: true),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    public static FetchPlan ForRobots(FetchingOptions options) => new("robots", "text/plain, */*;q=0.5", MaxRobotsBytes, options.PageTimeout, CutsAtLimit: true);
}
