using Aggregator.Html;

namespace Aggregator.Feeds.Reading;

/// <summary>The addresses of an item: the article, its comments, its licence.</summary>
internal static class ItemLinks
{
    /// <summary>The page among the links, else a guid that is a permalink, else an id that is an address; null when there is none.</summary>
    public static Uri? Article(Fields item, Uri? page, IReadOnlyList<FeedLink> links, Scope scope) =>
        page
        ?? Permalink(item, scope)
        ?? scope.UrlOf(item, Ns.Rss, "url")
        ?? LinkFields.AlternateOrLone(links)
        ?? AboutLink(item)
        ?? AtomId(item);

    /// <summary>The address that a link of a feed proxy stands for; null when the item names none.</summary>
    public static Uri? Original(Fields item, Scope scope) => scope.UrlOf(item, Ns.FeedBurner, "origLink");

    /// <summary>RSS comments, atom link rel=replies; null when it is no address.</summary>
    public static Uri? Comments(Fields item, IReadOnlyList<FeedLink> links, Scope scope) =>
        CommentsElement(item, scope)
        ?? Replies(links);

    /// <summary>Where the answers are, a page before all else; null when no link says.</summary>
    public static Uri? Replies(IReadOnlyList<FeedLink> links) =>
        FirstReplies(links.Where(link => LinkFields.IsPage(link.Type))) ?? FirstReplies(links);

    /// <summary>wfw:commentRss in both its spellings, a link rel=replies that is a feed; null when absent.</summary>
    public static Uri? CommentsFeed(Fields item, IReadOnlyList<FeedLink> links, Scope scope) =>
        scope.UrlOf(item, Ns.Wfw, "commentRss") ?? scope.UrlOf(item, Ns.Wfw, "commentRSS")
        ?? FirstReplies(links.Where(link => link.Type is "application/atom+xml" or "application/rss+xml"));

    /// <summary>The licence of an item; null when it names none.</summary>
    public static Uri? License(Fields item, IReadOnlyList<FeedLink> links, Scope scope)
    {
        var cc = item.Child(Ns.Cc, "license") ?? item.Child(Ns.DcTerms, "license");
        return scope.UrlOf(item, Ns.CreativeCommons, "license")
            ?? (cc is null ? null : scope.Url(cc, cc.RdfValue("resource") ?? cc.Text()))
            ?? links.FirstOrDefault(link => link.Rel == "license")?.Href;
    }

    // "Some text" and "invalid url" would resolve to an address; real ones have no white space.
    private static Uri? CommentsElement(Fields item, Scope scope) =>
        item.TextOf(Ns.Rss, "comments") is { } text && !text.Any(char.IsWhiteSpace) ? scope.UrlOf(item, Ns.Rss, "comments") : null;

    private static Uri? FirstReplies(IEnumerable<FeedLink> links) =>
        links.FirstOrDefault(link => link.Rel == "replies" && link.Href?.OriginalString.Any(char.IsWhiteSpace) == false)?.Href;

    private static Uri? Permalink(Fields item, Scope scope)
    {
        if (item.Child(Ns.Rss, "guid") is not { } guid || string.Equals(guid.Value("isPermaLink"), "false", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        // A guid that is no address is an id whose writer forgot to say so; only one that says "true" may be relative.
        return guid.Value("isPermaLink") is null ? AbsoluteUrl.Resolve(guid.Text(), null) : scope.Url(guid, guid.Text());
    }

    private static Uri? AboutLink(Fields item) => AbsoluteUrl.Resolve(item.Element.RdfValue("about"), null);

    // Entries without any link, as of Adobe's blog, have the page's address for their id; without it each of them would stand for the site.
    private static Uri? AtomId(Fields item) => AbsoluteUrl.Resolve(item.TextOf(Ns.Atom, "id"), null);
}
