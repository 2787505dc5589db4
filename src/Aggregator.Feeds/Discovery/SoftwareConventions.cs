using Aggregator.Html;

namespace Aggregator.Feeds.Discovery;

/// <summary>Where publishing software keeps its feeds, for pages that show what made them. A site may have moved or closed them, so these are the least sure.</summary>
internal static class SoftwareConventions
{
    /// <summary>What software calls itself in <c>meta name="generator"</c> (the beginning counts), the page it is about, and its feeds.</summary>
    private static readonly (string Software, FeedConvention Convention)[] Table =
    [
        ("WordPress", new("/**", ["feed/"], FeedFormat.Rss, "WordPress documentation: feeds")),
        ("Blogger", new("/**", ["/feeds/posts/default"], FeedFormat.Atom, "Blogger help: site feed addresses")),
        ("Substack", new("/**", ["/feed"], FeedFormat.Rss, "Substack support: RSS feed of a publication")),
        ("Medium", new("/**", ["/feed"], FeedFormat.Rss, "Medium help centre: RSS feeds")),
        ("Tumblr", new("/**", ["/rss"], FeedFormat.Rss, "Tumblr help centre: RSS")),
        ("Ghost", new("/**", ["/rss/"], FeedFormat.Rss, "Ghost docs: RSS")),
        ("Hashnode", new("/**", ["/rss.xml"], FeedFormat.Rss, "Hashnode support: RSS feed")),
        ("Wix.com", new("/**", ["/blog-feed.xml"], FeedFormat.Rss, "Wix help centre: RSS feed of a blog")),
        ("Squarespace", new("/{page}/**", ["/{page}?format=rss"], FeedFormat.Rss, "Squarespace help: finding your RSS feed address")),
        ("Shopify", new("/blogs/{blog}/**", ["/blogs/{blog}.atom"], FeedFormat.Atom, "as announced on blog pages")),
        ("Hugo", new("/**", ["/index.xml"], FeedFormat.Rss, "Hugo docs: RSS templates")),
        ("Jekyll", new("/**", ["/feed.xml"], FeedFormat.Atom, "jekyll-feed: README")),
        ("Hexo", new("/**", ["/atom.xml"], FeedFormat.Atom, "hexo-generator-feed: README")),
        ("Eleventy", new("/**", ["/feed.xml", "/feed/feed.xml"], FeedFormat.Atom, "Eleventy docs: RSS plugin")),
        ("Zola", new("/**", ["/atom.xml", "/rss.xml"], null, "Zola docs: feeds")),
        ("Pelican", new("/**", ["/feeds/all.atom.xml"], FeedFormat.Atom, "Pelican docs: feed settings")),
        ("Nikola", new("/**", ["/rss.xml"], FeedFormat.Rss, "Nikola handbook")),
        ("Publii", new("/**", ["/feed.xml"], FeedFormat.Atom, "Publii docs: feeds")),
        ("Astro", new("/**", ["/rss.xml"], FeedFormat.Rss, "Astro docs: add an RSS feed")),
        ("Gatsby", new("/**", ["/rss.xml"], FeedFormat.Rss, "gatsby-plugin-feed: README")),
        ("Docusaurus", new("/**", ["/blog/atom.xml", "/blog/rss.xml"], null, "Docusaurus docs: blog feed")),
        ("Drupal", new("/**", ["/rss.xml"], FeedFormat.Rss, "Drupal: the front page's view")),
        ("Joomla", new("/**", ["/index.php?format=feed&type=rss"], FeedFormat.Rss, "Joomla documentation: syndication")),
        ("TYPO3", new("/**", ["/rss.xml"], FeedFormat.Rss, "TYPO3 news extension: RSS feed")),
        ("Movable Type", new("/**", ["/atom.xml", "/index.xml"], null, "Movable Type documentation: feeds")),
        ("Typepad", new("/**", ["/atom.xml"], FeedFormat.Atom, "Typepad knowledge base: feeds")),
        ("DokuWiki", new("/**", ["/feed.php"], FeedFormat.Rss, "DokuWiki manual: syndication")),
        ("WriteFreely", new("/{blog}/**", ["/{blog}/feed/"], FeedFormat.Rss, "WriteFreely docs: feeds")),
        ("Discourse", new("/c/{category}/{id}/**", ["/c/{category}/{id}.rss"], FeedFormat.Rss, "Discourse Meta: RSS feeds")),
        ("Discourse", new("/**", ["/latest.rss"], FeedFormat.Rss, "Discourse Meta: RSS feeds")),

        // the fediverse
        ("GoToSocial", new("/@{user}/**", ["/@{user}/feed.rss"], FeedFormat.Rss, "GoToSocial docs: RSS feeds")),
        ("Misskey", new("/@{user}/**", ["/@{user}.atom", "/@{user}.rss"], null, "as announced on profile pages")),
        ("ActivityPub", new("/@{user}/**", ["/@{user}.rss"], FeedFormat.Rss, "Mastodon documentation: profile")),
        ("ActivityPub", new("/users/{user}/**", ["/users/{user}/feed.atom", "/users/{user}.atom"], FeedFormat.Atom, "Pleroma and Pixelfed: feeds of profiles")),
        ("Lemmy", new("/c/{community}/**", ["/feeds/c/{community}.xml"], FeedFormat.Rss, "Lemmy documentation: RSS feeds")),
        ("PeerTube", new("/c/{channel}/**", ["/feeds/videos.xml?videoChannelName={channel}"], FeedFormat.Rss, "PeerTube documentation: feeds")),
        ("PeerTube", new("/a/{account}/**", ["/feeds/videos.xml?accountName={account}"], FeedFormat.Rss, "PeerTube documentation: feeds")),
    ];

    /// <summary>Addresses of scripts and styles that only pages of one software load, for those that do not say what made them.</summary>
    private static readonly (string Part, string Software)[] Files =
    [
        ("/wp-content/", "WordPress"), ("/wp-includes/", "WordPress"), ("substackcdn.com", "Substack"), ("static.tumblr.com", "Tumblr"), ("assets.tumblr.com", "Tumblr"),
        ("cdn-client.medium.com", "Medium"), ("cdn.hashnode.com", "Hashnode"), ("static.parastorage.com", "Wix.com"), ("static1.squarespace.com", "Squarespace"),
        ("assets.squarespace.com", "Squarespace"), ("cdn.shopify.com", "Shopify"),
    ];

    /// <summary>The feeds for a page by what made it.</summary>
    public static IEnumerable<LikelyFeed> For(SearchedPage page)
    {
        var software = SoftwareOf(page);
        var root = Root(page);
        return
            from row in Table
            where software.Exists(name => name.StartsWith(row.Software, StringComparison.OrdinalIgnoreCase))
            from feed in row.Convention.FeedsOf(page.Url.AbsolutePath, root) ?? []
            select new LikelyFeed(new FeedCandidate(feed, null, row.Convention.Format ?? FeedAddress.Of(feed).Format, FeedClue.Software), Weight: 0);
    }

    private static List<string> SoftwareOf(SearchedPage page)
    {
        var said = new[] { page.Meta("generator"), page.Meta("application-name"), page.Meta("al:ios:app_name") }.OfType<string>();
        var loaded = page.Links.Select(link => link.Href).Concat(page.Scripts.Select(script => script.GetAttribute("src"))).OfType<string>().ToList();
        var shown = Files.Where(file => loaded.Exists(address => address.Contains(file.Part, StringComparison.OrdinalIgnoreCase))).Select(file => file.Software);
        var spoken = page.Links.Where(link => link.Is("alternate") && link.Type.Contains("activity+json", StringComparison.OrdinalIgnoreCase)).Select(_ => "ActivityPub").Take(1);
        return [.. said.Concat(shown).Concat(spoken)];
    }

    // WordPress in a folder tells where by its API ("https://example.org/blog/wp-json/").
    private static Uri Root(SearchedPage page)
    {
        var api = AbsoluteUrl.Resolve(page.Links.FirstOrDefault(link => link.Is("https://api.w.org/"))?.Href, page.BaseUrl);
        return api is not null && FeedHost.AreOfOneSite(api, page.Url) && api.AbsolutePath.EndsWith("/wp-json/", StringComparison.Ordinal)
            ? new Uri(api, "../")
            : new Uri(page.Url, "/");
    }
}
