using Aggregator.Html;

namespace Aggregator.Feeds.Discovery;

/// <summary>Sites that keep a feed for a page without saying so on it. The first row that fits counts.</summary>
internal static class SiteConventions
{
    private static readonly FeedConvention[] Table =
    [
        // film and sound
        new("youtube.com/channel/{id}/**", ["https://www.youtube.com/feeds/videos.xml?channel_id={id}"], FeedFormat.Atom, "Google, YouTube Data API: push notifications"),
        new("youtube.com/playlist?**list={id}**", ["https://www.youtube.com/feeds/videos.xml?playlist_id={id}"], FeedFormat.Atom, "Google, YouTube Data API: push notifications"),
        new("youtube.com/watch?**list={id}**", ["https://www.youtube.com/feeds/videos.xml?playlist_id={id}"], FeedFormat.Atom, "Google, YouTube Data API: push notifications"),
        new("youtube.com/user/{user}/**", ["https://www.youtube.com/feeds/videos.xml?user={user}"], FeedFormat.Atom, "as announced on channel pages"),
        new("vimeo.com/channels/{channel}/**", ["/channels/{channel}/videos/rss"], FeedFormat.Rss, "Vimeo help centre: RSS feeds"),
        new("vimeo.com/{user}/videos", ["/{user}/videos/rss"], FeedFormat.Rss, "Vimeo help centre: RSS feeds"),
        new("dailymotion.com/{user}", ["https://www.dailymotion.com/rss/user/{user}"], FeedFormat.Rss, "Dailymotion help centre: RSS"),
        new("{show}.podbean.com/**", ["https://feed.podbean.com/{show}/feed.xml"], FeedFormat.Rss, "Podbean support: find your RSS feed"),
        new("{show}.libsyn.com/**", ["/rss"], FeedFormat.Rss, "Libsyn support: RSS feed address"),

        // software and papers
        new("github.com/{owner}/{repo}/commits/{branch}/**", ["/{owner}/{repo}/commits/{branch}.atom"], FeedFormat.Atom, "as announced on commit pages"),
        new("github.com/{owner}/{repo}/**",
            ["/{owner}/{repo}/releases.atom", "/{owner}/{repo}/commits.atom", "/{owner}/{repo}/tags.atom"], FeedFormat.Atom, "as announced on release and commit pages"),
        new("github.com/{owner}", ["/{owner}.atom"], FeedFormat.Atom, "GitHub Docs, REST API: feeds"),
        new("gitlab.com/{group}/{project}/**", ["/{group}/{project}/-/tags?format=atom", "/{group}/{project}.atom"], FeedFormat.Atom, "as announced on tag and project pages"),
        new("codeberg.org/{owner}/{repo}/**", ["/{owner}/{repo}/releases.rss", "/{owner}/{repo}.rss"], FeedFormat.Rss, "Forgejo user guide: RSS and Atom feeds"),
        new("sourceforge.net/projects/{project}/**", ["/projects/{project}/rss?path=/"], FeedFormat.Rss, "SourceForge support: RSS of files"),
        new("pypi.org/project/{project}/**", ["/rss/project/{project}/releases.xml"], FeedFormat.Rss, "PyPI docs: feeds"),
        new("stackoverflow.com/questions/tagged/{tag}", ["/feeds/tag/{tag}"], FeedFormat.Atom, "as announced on tag pages"),
        new("store.steampowered.com/app/{app}/**", ["/feeds/news/app/{app}"], FeedFormat.Rss, "Steamworks documentation: events and announcements"),
        new("arxiv.org/list/{category}/**", ["https://rss.arxiv.org/atom/{category}", "https://rss.arxiv.org/rss/{category}"], null, "arXiv help: RSS feeds"),

        // people
        new("reddit.com/{kind}/{name}/m/{multi}/**", ["/{kind}/{name}/m/{multi}/.rss"], FeedFormat.Atom, "Reddit wiki: RSS"),
        new("reddit.com/{kind}/{name}/**", ["/{kind}/{name}/.rss"], FeedFormat.Atom, "Reddit wiki: RSS"),
        new("old.reddit.com/{kind}/{name}/**", ["https://www.reddit.com/{kind}/{name}/.rss"], FeedFormat.Atom, "Reddit wiki: RSS"),
        new("reddit.com", ["/.rss"], FeedFormat.Atom, "Reddit wiki: RSS"),
        new("bsky.app/profile/{handle}/**", ["/profile/{handle}/rss"], FeedFormat.Rss, "as announced on profile pages"),
        new("letterboxd.com/{user}/**", ["/{user}/rss/"], FeedFormat.Rss, "Letterboxd FAQ: RSS"),
        new("pinterest.com/{user}", ["/{user}/feed.rss"], FeedFormat.Rss, "Pinterest help: feeds of boards"),
        new("pinterest.com/{user}/{board}", ["/{user}/{board}.rss"], FeedFormat.Rss, "Pinterest help: feeds of boards"),
        new("{user}.livejournal.com/**", ["/data/atom", "/data/rss"], null, "LiveJournal FAQ: RSS and Atom"),
        new("{user}.dreamwidth.org/**", ["/data/atom", "/data/rss"], null, "Dreamwidth FAQ: syndication"),

        // blogs
        new("medium.com/tag/{tag}/**", ["/feed/tag/{tag}"], FeedFormat.Rss, "Medium help centre: RSS feeds"),
        new("medium.com/{author}/**", ["/feed/{author}"], FeedFormat.Rss, "Medium help centre: RSS feeds"),
        new("{author}.medium.com/**", ["/feed"], FeedFormat.Rss, "Medium help centre: RSS feeds"),
        new("{name}.substack.com/**", ["/feed"], FeedFormat.Rss, "Substack support: RSS feed of a publication"),
        new("tumblr.com/{blog}/**", ["https://{blog}.tumblr.com/rss"], FeedFormat.Rss, "Tumblr help centre: RSS"),
        new("{blog}.tumblr.com/**", ["/rss"], FeedFormat.Rss, "Tumblr help centre: RSS"),
        new("{blog}.blogspot.{domain}/**", ["/feeds/posts/default", "/feeds/posts/default?alt=rss"], null, "Blogger help: site feed addresses"),
        new("{blog}.wordpress.com/**", ["/feed/"], FeedFormat.Rss, "WordPress.com support: feeds"),
        new("dev.to/t/{tag}/**", ["/feed/tag/{tag}"], FeedFormat.Rss, "DEV FAQ: RSS"),
        new("dev.to/{user}/**", ["/feed/{user}"], FeedFormat.Rss, "DEV FAQ: RSS"),
        new("buttondown.com/{name}/**", ["/{name}/rss"], FeedFormat.Rss, "Buttondown docs: RSS feed of the archive"),
    ];

    /// <summary>The feeds for a page, by where it came from and by the address it gives itself.</summary>
    public static IEnumerable<LikelyFeed> For(SearchedPage page) =>
        OwnAddresses(page)
            .Select(FeedsOf)
            .FirstOrDefault(feeds => feeds.Count > 0, [])
            .Select(feed => new LikelyFeed(feed, Weight: 0));

    // "youtube.com/@name" says in its head which channel it is.
    private static IEnumerable<Uri> OwnAddresses(SearchedPage page)
    {
        var canonical = page.Links.FirstOrDefault(link => link.Is("canonical"))?.Href;
        var channel = page.Meta("channelId") ?? page.Meta("identifier");
        var own = new[] { canonical, page.Meta("og:url"), channel is null ? null : $"/channel/{channel}" }
            .Select(address => AbsoluteUrl.Resolve(address, page.Url))
            .OfType<Uri>()
            .Where(address => FeedHost.AreOfOneSite(address, page.Url));
        return own.Prepend(page.Url);
    }

    private static IReadOnlyList<FeedCandidate> FeedsOf(Uri address)
    {
        var plain = FeedHost.Plain(address) + address.AbsolutePath;
        foreach (var row in Table)
        {
            if (row.FeedsOf(row.AsksForQuery ? plain + address.Query : plain, address) is { } feeds)
            {
                return [.. feeds.Select(feed => new FeedCandidate(feed, null, row.Format ?? FeedAddress.Of(feed).Format, FeedClue.Site))];
            }
        }

        return [];
    }
}
