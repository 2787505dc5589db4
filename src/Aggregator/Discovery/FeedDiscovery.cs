using Aggregator.Feeds.Discovery;
using Aggregator.Fetching;

namespace Aggregator.Discovery;

/// <summary>Finds the feeds of a site: <see cref="FeedFinder"/> says where they may be, and each is fetched and read before it is given.</summary>
public sealed class FeedDiscovery(Fetcher fetcher)
{
    // A hostile page is parsed no longer than this; AngleSharp stops within milliseconds of its token.
    private static readonly TimeSpan ParseTimeout = TimeSpan.FromSeconds(5);

    // Of one way of finding: a page of fifty category feeds need not all be read.
    private const int MaxFeeds = 12;

    private static readonly string[] PathsInFolder = ["feed", "feed.xml", "rss.xml", "atom.xml", "index.xml"];

    private static readonly string[] PathsOfHost =
    [
        "/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feed.json", "/feeds/posts/default", "/?feed=rss2", "/blog/feed", "/blog/rss.xml", "/blog/index.xml",
    ];

    /// <summary>
    /// Fetches the address: the feed itself; else the feeds its page announces or links to; else those of the site's home page; else the first at a usual path.
    /// </summary>
    public async Task<DiscoveryResult> FindAsync(Uri address, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        var probe = new FeedProbe(fetcher);
        var result = await probe.FetchAsync(address, cancellationToken);
        if (result is not FetchResult.Fetched page)
        {
            return result is FetchResult.Failed failed
                ? new DiscoveryResult.Nothing(failed.Error, failed.Message)
                : new DiscoveryResult.Nothing(FetchError.Protocol, "The address answered \"not modified\" to a first request.");
        }

        if (await probe.ReadAsync(page, address, "the address itself", cancellationToken) is { } itself)
        {
            return new DiscoveryResult.Found([itself]);
        }

        var feeds = await FindAsync(probe, page, cancellationToken);
        return feeds.Count > 0
            ? new DiscoveryResult.Found(feeds)
            : new DiscoveryResult.Nothing(
                null, "The address is no feed, its page announces none, and none is at the usual places; look for its feed's address and use that.");
    }

    private static async Task<IReadOnlyList<DiscoveredFeed>> FindAsync(FeedProbe probe, FetchResult.Fetched page, CancellationToken cancellationToken)
    {
        var feeds = await OnPageAsync(probe, page, "page", cancellationToken);
        if (feeds.Count > 0)
        {
            return feeds;
        }

        var home = new Uri(page.Url, "/");
        if (await probe.FetchAsync(home, cancellationToken) is FetchResult.Fetched front)
        {
            feeds = await OnPageAsync(probe, front, "home page", cancellationToken);
        }

        return feeds.Count > 0 ? feeds : await AtUsualPathsAsync(probe, page.Url, cancellationToken);
    }

    // The surer ways first; a less sure one is tried only when they gave no feed of articles.
    private static async Task<IReadOnlyList<DiscoveredFeed>> OnPageAsync(
        FeedProbe probe, FetchResult.Fetched page, string pageName, CancellationToken cancellationToken)
    {
        var articles = new List<DiscoveredFeed>();
        var comments = new List<DiscoveredFeed>();
        foreach (var way in (await CandidatesAsync(page, cancellationToken)).GroupBy(Sureness).OrderBy(way => way.Key))
        {
            foreach (var candidate in way.Take(MaxFeeds))
            {
                if (await probe.TryAsync(candidate.Url, Found(candidate.Clue, pageName), cancellationToken) is { } feed)
                {
                    (candidate.IsForComments ? comments : articles).Add(feed);
                }
            }

            if (articles.Count > 0)
            {
                break;
            }
        }

        return [.. articles, .. comments];
    }

    private static async Task<IReadOnlyList<FeedCandidate>> CandidatesAsync(FetchResult.Fetched page, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(ParseTimeout);
        try
        {
            return await FeedFinder.FindAsync(page.Body, page.Headers, page.Url, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return [];
        }
    }

    // One is enough here: the usual addresses of a site mostly lead to the same feed.
    private static async Task<IReadOnlyList<DiscoveredFeed>> AtUsualPathsAsync(FeedProbe probe, Uri page, CancellationToken cancellationToken)
    {
        var inFolder = page.AbsolutePath.Length > 1 && page.AbsolutePath.EndsWith('/') ? PathsInFolder : [];
        foreach (var path in inFolder.Concat(PathsOfHost))
        {
            if (await probe.TryAsync(new Uri(page, path), "well-known path", cancellationToken) is { } feed)
            {
                return [feed];
            }
        }

        return [];
    }

    // What a page announces and what its site is known for stand beside each other: GitHub announces commits, and people want releases.
    private static int Sureness(FeedCandidate candidate) => candidate.Clue switch
    {
        FeedClue.Itself or FeedClue.Announced or FeedClue.Site => 0,
        FeedClue.Linked => 1,
        _ => 2,
    };

    private static string Found(FeedClue clue, string page) => clue switch
    {
        FeedClue.Announced => $"announced by the {page}",
        FeedClue.Linked => $"linked by the {page}",
        FeedClue.Site => "known of the site",
        FeedClue.Software => "usual for the site's software",
        _ => "the address itself",
    };
}
