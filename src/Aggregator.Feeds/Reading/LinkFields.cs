using System.Xml.Linq;
using Aggregator.Feeds.Repair;

namespace Aggregator.Feeds.Reading;

/// <summary>The links of a channel or an item, and which of them is its page.</summary>
internal static class LinkFields
{
    /// <summary>Links in document order: Atom's own, and RSS link elements, which have neither rel nor type.</summary>
    public static IReadOnlyList<FeedLink> Of(XElement parent, Scope scope)
    {
        List<FeedLink>? links = null;
        foreach (var child in parent.Elements())
        {
            if (child.Name.LocalName == "link" && (links?.Count ?? 0) < FeedLimits.ListLength
                && (child.Name.Namespace == Ns.Atom || child.Name.Namespace == Ns.Rss))
            {
                (links ??= []).Add(Link(child, scope));
            }
        }

        return links ?? (IReadOnlyList<FeedLink>)[];
    }

    /// <summary>The page that a channel or an item stands for: RSS's own link, the last of several; else Atom's first alternate. Null when absent.</summary>
    public static Uri? Page(XElement parent, IReadOnlyList<FeedLink> links, Scope scope)
    {
        Uri? page = null;
        foreach (var link in parent.Elements(Ns.Rss + "link"))
        {
            page = link.Value("rel") is null or FeedLink.Alternate ? scope.Url(link, link.Value("href") ?? link.Text()) ?? page : page;
        }

        return page ?? Alternate(links);
    }

    /// <summary>thr:count of the first link to answers that has one; null when none has.</summary>
    public static int? ReplyCount(IReadOnlyList<FeedLink> links) =>
        links.FirstOrDefault(link => link is { Rel: "replies", ReplyCount: not null })?.ReplyCount;

    /// <summary>Of several alternates the page is meant, not its other representations. Null when there is none.</summary>
    public static Uri? Alternate(IReadOnlyList<FeedLink> links)
    {
        FeedLink? first = null;
        foreach (var link in links)
        {
            if (link.Rel != FeedLink.Alternate || link.Href is null)
            {
                continue;
            }

            if (link.Type is null or "text/html" or "application/xhtml+xml")
            {
                return link.Href;
            }

            first ??= link;
        }

        return first?.Href;
    }

    /// <summary>The page of an item: an alternate link, else the only link there is beside those to files, comments and licence. Null when there is none.</summary>
    public static Uri? AlternateOrLone(IReadOnlyList<FeedLink> links) =>
        Alternate(links) ?? (links.Where(link => link.Rel is not ("enclosure" or "replies" or "license")).Take(2).ToList()
            is [{ Rel: "self" or "related" or "via" } lone] ? lone.Href : null);

    private static FeedLink Link(XElement link, Scope scope)
    {
        var rel = Relation(link.Value("rel"));
        var type = link.Value("type") ?? (rel == "self" && link.Name.Namespace == Ns.Atom ? "application/atom+xml" : null);
        var href = scope.Url(link, link.Value("href") ?? link.Text());
        return new FeedLink(href, rel, type, link.Value("title"), link.Value("hreflang"), CommonFields.Bytes(link.Value("length")))
        {
            ReplyCount = CommonFields.WholeNumber(link.Attribute(Ns.Thr + "count")?.Value),
            RepliesUpdated = FeedDate.Parse((link.Attribute(Ns.Thr + "updated") ?? link.Attribute(Ns.Thr + "when"))?.Value),
        };
    }

    // Registered relations may be written as the address of their registration (RFC 4287 4.2.7.2).
    private static string Relation(string? rel) =>
        rel?.Replace("http://www.iana.org/assignments/relation/", "", StringComparison.OrdinalIgnoreCase) ?? FeedLink.Alternate;
}
