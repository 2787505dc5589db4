using System.Xml.Linq;

namespace Aggregator.Feeds.Reading;

/// <summary>Where in a tree the channel and the items are.</summary>
/// <param name="Channel">The element that holds the channel's own fields.</param>
internal sealed record FeedShape(FeedFormat Format, string? Version, XElement Channel, IReadOnlyList<XElement> Items)
{
    /// <summary>Recognises a tree by its document element; null when it is no feed.</summary>
    /// <param name="rootNamespace">The root's namespace as it was written.</param>
    /// <param name="rssNamespace">An RSS namespace as it was written anywhere in the document.</param>
    public static FeedShape? Of(XElement root, string rootNamespace, string? rssNamespace) => root.Name.LocalName switch
    {
        "rss" => Rss(root),
        "RDF" => Rdf(root, rssNamespace),
        "feed" when root.Name.Namespace == Ns.Atom => new(FeedFormat.Atom, AtomVersion(root, rootNamespace), root,
            [.. root.Elements().Where(child => child.Name == Ns.Atom + "entry" || child.Name == Ns.Atom + "item")]),
        "entry" when root.Name.Namespace == Ns.Atom => new(FeedFormat.Atom, AtomVersion(root, rootNamespace), root, [root]),
        "channel" => IsCdf(root) ? Cdf(root) : new(FeedFormat.Rss, rootNamespace.Contains("rss1.1", StringComparison.Ordinal) ? "1.1" : null, root, ItemsIn(root)),
        "redirect" when root.Element(Ns.Rss + "newLocation") is not null => new(FeedFormat.Rss, null, new XElement(Ns.Rss + "channel", root), []),
        "item" => new(FeedFormat.Rss, null, root, [root]),
        _ => null,
    };

    private static FeedShape Rss(XElement root)
    {
        // Some writers leave the channel out, close it before the items, or open a second one; the first speaks for all.
        var channel = root.Child(Ns.Rss, "channel") ?? root;
        return new(FeedFormat.Rss, RssVersion(root.Value("version")), channel, [.. root.Children(Ns.Rss, "channel").SelectMany(ItemsIn), .. ItemsIn(root)]);
    }

    // 2.0.1 and 2.01 were announced and taken back; they are 2.0.
    private static string? RssVersion(string? said) => said == "2" || said?.StartsWith("2.", StringComparison.Ordinal) == true ? "2.0" : said;

    private static FeedShape Rdf(XElement root, string? rssNamespace)
    {
        var isFirst = rssNamespace?.Contains("netscape", StringComparison.OrdinalIgnoreCase) == true;
        var channel = root.Child(Ns.Rss, "channel") ?? root;
        return new(FeedFormat.Rdf, isFirst ? "0.90" : "1.0", channel, channel == root ? ItemsIn(root) : [.. ItemsIn(channel), .. ItemsIn(root)]);
    }

    private static FeedShape Cdf(XElement root) =>
        new(FeedFormat.Cdf, null, root, [.. root.Descendants(Ns.Rss + "item")]);

    private static List<XElement> ItemsIn(XElement parent) =>
        [.. parent.Elements().SelectMany(child => IsItem(child) ? [child] : child.Name == Ns.Rss + "items" ? child.Children(Ns.Rss, "item") : [])];

    // An Atom entry in an RSS channel is read as what it is.
    private static bool IsItem(XElement element) => element.Name == Ns.Rss + "item" || element.Name == Ns.Atom + "entry";

    private static bool IsCdf(XElement root) => root.Child(Ns.Rss, "abstract") is not null || root.Children(Ns.Rss, "item").Prepend(root).Any(HasAddressAsCdf);

    private static bool HasAddressAsCdf(XElement element) => element.Value("href") is not null || element.Value("lastmod") is not null
        || element.Elements().Any(child => child.Name.LocalName is "a" or "A" && child.Value("href") is not null);

    private static string? AtomVersion(XElement root, string rootNamespace) =>
        rootNamespace.Contains("2005", StringComparison.Ordinal) ? "1.0" : root.Value("version")
            ?? (rootNamespace.Contains("purl.org/atom/ns", StringComparison.Ordinal) ? "0.3" : null);
}
