using Aggregator.Html;

namespace Aggregator.Feeds.Discovery;

/// <summary>Finds the feeds that a fetched document is, announces or links to. Pure: nothing is fetched.</summary>
public static class FeedFinder
{
    /// <summary>Most candidates that are given.</summary>
    public const int MaxCandidates = 50;

    /// <summary>Looks at a document.</summary>
    /// <param name="body">The document as it came over the wire, after content decoding (gzip, br); of a page only the first 5 MiB are looked at.</param>
    /// <param name="headers">Response headers by name in any case; <c>Content-Type</c> and <c>Link</c> are looked at. Empty when unknown.</param>
    /// <param name="url">Where the document came from, after redirects.</param>
    /// <returns>The most likely first, each address once; feeds of comments last. Empty when there is none. Never throws for what a publisher sent.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; a hostile page can keep the parser busy, so give it a deadline.</exception>
    public static async Task<IReadOnlyList<FeedCandidate>> FindAsync(
        ReadOnlyMemory<byte> body, IReadOnlyDictionary<string, string> headers, Uri url, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(headers);
        ArgumentNullException.ThrowIfNull(url);
        if (!AbsoluteUrl.IsWeb(url))
        {
            throw new ArgumentException("The address of the document must be absolute, http or https.", nameof(url));
        }

        if (await FeedParser.ParseAsync(body, headers, url, cancellationToken) is FeedParseResult.Parsed { Feed: var feed })
        {
            return [new FeedCandidate(url, feed.Title, feed.Format, FeedClue.Itself)];
        }

        var page = await SearchedPage.ParseAsync(body, headers, url, cancellationToken);
        var found = new CandidateList();
        found.AddRange(AnnouncedFeeds.In(LinkHeader.Of(headers), url));
        found.AddRange(AnnouncedFeeds.In(page.Links, page.BaseUrl));
        found.AddRange(SiteConventions.For(page));
        found.AddRange(LinkedFeeds.In(page));
        found.AddRange(ScriptedFeeds.In(page));
        found.AddRange(SoftwareConventions.For(page));
        return found.Ranked(MaxCandidates);
    }
}
