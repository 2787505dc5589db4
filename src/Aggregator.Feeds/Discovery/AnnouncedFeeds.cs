using Aggregator.Html;

namespace Aggregator.Feeds.Discovery;

/// <summary>The feeds that a page or a response announces.</summary>
internal static class AnnouncedFeeds
{
    private const int MaxFeeds = 200;

    /// <summary>Those among the links, in their order.</summary>
    public static IEnumerable<LikelyFeed> In(IEnumerable<PageLink> links, Uri baseUrl) =>
        links.Select(link => Of(link, baseUrl)).OfType<LikelyFeed>().Take(MaxFeeds);

    private static LikelyFeed? Of(PageLink link, Uri baseUrl)
    {
        var isAnnouncement = link.Is("feed") || (link.Is("alternate") && !link.Is("stylesheet"));
        if (!isAnnouncement || AbsoluteUrl.Resolve(ReaderLink.Unwrapped(link.Href, baseUrl), baseUrl) is not { } url)
        {
            return null;
        }

        var format = FeedMediaType.Format(link.Type);
        var isFeed = format is not null || link.Is("feed") || (FeedMediaType.MayBeFeed(link.Type) && !link.IsTranslation && LooksLikeFeed(url, link.Title));
        if (!isFeed || FeedAddress.IsOther(url))
        {
            return null;
        }

        return new LikelyFeed(FeedWords.Candidate(url, link.Title, format ?? FeedAddress.Of(url).Format, FeedClue.Announced), Weight: 0);
    }

    private static bool LooksLikeFeed(Uri url, string? title) => FeedAddress.Of(url).IsLikely || FeedWords.Say(title);
}
