using Aggregator.Feeds;
using Aggregator.Fetching;

namespace Aggregator.Discovery;

/// <summary>Finds the feeds of a site.</summary>
public sealed class FeedDiscovery(Fetcher fetcher)
{
    // A hostile page is parsed no longer than this; AngleSharp stops within milliseconds of its token.
    private static readonly TimeSpan ParseTimeout = TimeSpan.FromSeconds(5);

    // Each candidate is a request to the site: what a person would try, no more.
    private const int MaxCandidates = 12;

    private static readonly string[] WellKnownPaths =
        ["/feed", "/rss", "/rss.xml", "/feed.xml", "/atom.xml", "/index.xml", "/feed.json", "/feeds/posts/default", "/?feed=rss2"];

    /// <summary>Fetches the address: the feed itself, the feeds its page announces, and well-known paths of its host when it announces none.</summary>
    public async Task<DiscoveryResult> FindAsync(Uri address, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(address);
        var result = await fetcher.FetchAsync(RequestFor(address), cancellationToken);
        if (result is not FetchResult.Fetched page)
        {
            return result is FetchResult.Failed failed
                ? new DiscoveryResult.Nothing(failed.Error, failed.Message)
                : new DiscoveryResult.Nothing(FetchError.Protocol, "The address answered \"not modified\" to a first request.");
        }

        if (await ReadAsync(page, address, "the address itself", cancellationToken) is { } itself)
        {
            return new DiscoveryResult.Found([itself]);
        }

        var feeds = await FindOnPageAsync(page, cancellationToken);
        return feeds.Count > 0
            ? new DiscoveryResult.Found(feeds)
            : new DiscoveryResult.Nothing(
                null, "The address is no feed, its page announces none, and none is at the usual places; look for its feed's address and use that.");
    }

    private async Task<IReadOnlyList<DiscoveredFeed>> FindOnPageAsync(FetchResult.Fetched page, CancellationToken cancellationToken)
    {
        var (announced, likely) = await LinksAsync(page, cancellationToken);
        var feeds = await ReadAllAsync(announced, "announced by the page", MaxCandidates, cancellationToken);
        if (feeds.Count == 0)
        {
            feeds = await ReadAllAsync(likely, "linked by the page", MaxCandidates, cancellationToken);
        }

        if (feeds.Count > 0)
        {
            return feeds;
        }

        // One is enough here: the usual addresses of a site mostly lead to the same feed.
        return await ReadAllAsync(WellKnownPaths.Select(path => new Uri(page.Url, path)), "well-known path", atMost: 1, cancellationToken);
    }

    private static async Task<(IReadOnlyList<Uri> Announced, IReadOnlyList<Uri> Likely)> LinksAsync(FetchResult.Fetched page, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(ParseTimeout);
        try
        {
            return await FeedLinks.FindAsync(page.Body, page.Url, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return ([], []);
        }
    }

    private async Task<IReadOnlyList<DiscoveredFeed>> ReadAllAsync(
        IEnumerable<Uri> candidates, string found, int atMost, CancellationToken cancellationToken)
    {
        var feeds = new List<DiscoveredFeed>();
        foreach (var candidate in candidates.Take(MaxCandidates))
        {
            var result = await fetcher.FetchAsync(RequestFor(candidate), cancellationToken);
            if (result is not FetchResult.Fetched document ||
                await ReadAsync(document, candidate, found, cancellationToken) is not { } feed ||
                feeds.Exists(known => known.Url == feed.Url))
            {
                continue;
            }

            feeds.Add(feed);
            if (feeds.Count == atMost)
            {
                break;
            }
        }

        return feeds;
    }

    private static async Task<DiscoveredFeed?> ReadAsync(FetchResult.Fetched document, Uri asked, string found, CancellationToken cancellationToken)
    {
        var parsed = await FeedParser.ParseAsync(document.Body, document.Headers, document.Url, cancellationToken);
        return parsed is FeedParseResult.Parsed { Feed: var feed }
            ? new DiscoveredFeed(document.MovedTo ?? asked, feed.Title, NameOf(feed), feed.Items.Count, found)
            : null;
    }

    private static FetchRequest RequestFor(Uri url) => new(url, FetchKind.Feed, Validators.None);

    private static string NameOf(Feed feed)
    {
        var family = feed.Format switch
        {
            FeedFormat.Rss => "RSS",
            FeedFormat.Atom => "Atom",
            FeedFormat.Rdf => "RSS",
            FeedFormat.Json => "JSON Feed",
            FeedFormat.Cdf => "CDF",
            _ => feed.Format.ToString(),
        };
        return feed.Version is { } version ? $"{family} {version}" : family;
    }
}
