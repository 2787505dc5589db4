using System.Text.RegularExpressions;
using System.Xml.Linq;
using Aggregator.Feeds.Repair;

namespace Aggregator.Feeds.Reading;

/// <summary>The links of a channel or an item, and which of them is its page.</summary>
internal static partial class LinkFields
{
    /// <summary>Links in document order: Atom's own, and RSS link elements, which have neither rel nor type.</summary>
    /// <remarks>The page is what the channel or the item stands for: RSS's own link, the last of several; else Atom's first alternate. Null when absent.</remarks>
    public static (IReadOnlyList<FeedLink> Links, Uri? Page) Of(Fields fields, Scope scope)
    {
        List<FeedLink>? links = null;
        Uri? page = null;
        foreach (var child in fields.All)
        {
            if (child.Name.LocalName != "link" || links?.Count >= FeedLimits.ListLength || child.Name.Namespace != Ns.Atom && child.Name.Namespace != Ns.Rss)
            {
                continue;
            }

            var link = Link(child, scope);
            (links ??= []).Add(link);
            page = child.Name.Namespace == Ns.Rss && link.Rel == FeedLink.Alternate ? link.Href ?? page : page;
        }

        return links is null ? ([], null) : (links, page ?? Alternate(links));
    }

    /// <summary>thr:count of the first link to answers that has one; null when none has.</summary>
    public static int? ReplyCount(IReadOnlyList<FeedLink> links) =>
        links.FirstOrDefault(link => link is { Rel: "replies", ReplyCount: not null })?.ReplyCount;

    /// <summary>Whether a media type, its parameters aside, is that of a web page.</summary>
    public static bool IsPage(string? type) =>
        type?.Split(';')[0].TrimEnd() is { } name
        && (name.Equals("text/html", StringComparison.OrdinalIgnoreCase) || name.Equals("application/xhtml+xml", StringComparison.OrdinalIgnoreCase));

    /// <summary>The page among the links; null when there is none. Atom's relations are lower case; "ALTERNATE" counts where that is all there is.</summary>
    public static Uri? Alternate(IReadOnlyList<FeedLink> links) => Alternate(links, StringComparison.Ordinal) ?? Alternate(links, StringComparison.OrdinalIgnoreCase);

    // Of several alternates the page is meant, not its other representations.
    private static Uri? Alternate(IReadOnlyList<FeedLink> links, StringComparison comparison)
    {
        FeedLink? first = null;
        foreach (var link in links)
        {
            if (link.Href is null || !string.Equals(link.Rel, FeedLink.Alternate, comparison))
            {
                continue;
            }

            if (link.Type is null || IsPage(link.Type))
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
        return new FeedLink(href, rel, type, PlainText.OneLine(link.Value("title")), link.Value("hreflang"), CommonFields.Bytes(link.Value("length")))
        {
            ReplyCount = CommonFields.WholeNumber(link.Attribute(Ns.Thr + "count")?.Value),
            RepliesUpdated = FeedDate.Parse((link.Attribute(Ns.Thr + "updated") ?? link.Attribute(Ns.Thr + "when"))?.Value),
        };
    }

    // Registered relations may be written as the address of their registration (RFC 4287 4.2.7.2).
    private static string Relation(string? rel) => rel is null ? FeedLink.Alternate
        : rel.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? Registration().Replace(rel, "")
        : rel;

    [GeneratedRegex("^https?://www\\.iana\\.org/assignments/(?:link-)?relations?/", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Registration();
}
