using System.Collections.Frozen;
using System.Xml.Linq;

namespace Aggregator.Feeds.Reading;

/// <summary>Brings the names of a document to the spelling that the mappers know, so that no mapper has to know variants.</summary>
internal static class Vocabulary
{
    // Keys are lower case without a slash at the end: publishers write namespace addresses from memory.
    private static readonly FrozenDictionary<string, XNamespace> Namespaces = new Dictionary<string, XNamespace>(StringComparer.Ordinal)
    {
        [""] = Ns.Rss,
        ["http://purl.org/rss/1.0"] = Ns.Rss,
        ["http://my.netscape.com/rdf/simple/0.9"] = Ns.Rss,
        ["http://channel.netscape.com/rdf/simple/0.9"] = Ns.Rss,
        ["http://my.netscape.com/publish/formats/rss-0.91.dtd"] = Ns.Rss,
        ["http://backend.userland.com/rss"] = Ns.Rss,
        ["http://backend.userland.com/rss2"] = Ns.Rss,
        ["http://backend.userland.com/rss091"] = Ns.Rss,
        ["http://blogs.law.harvard.edu/tech/rss"] = Ns.Rss,
        ["http://cyber.law.harvard.edu/rss"] = Ns.Rss,
        ["http://purl.org/net/rss1.1#"] = Ns.Rss,
        ["http://purl.org/net/rss1.1"] = Ns.Rss,
        ["http://example.com/newformat#"] = Ns.Rss,
        ["http://example.com/necho"] = Ns.Atom,
        ["http://purl.org/echo"] = Ns.Atom,
        ["uri/of/echo/namespace#"] = Ns.Atom,
        ["http://purl.org/pie"] = Ns.Atom,
        ["http://purl.org/atom/ns#"] = Ns.Atom,
        ["http://purl.org/atom/ns"] = Ns.Atom,
        ["http://www.w3.org/2005/atom"] = Ns.Atom,
        ["https://www.w3.org/2005/atom"] = Ns.Atom,
        ["http://purl.org/rss/1.0/modules/rss091#"] = Ns.Rss,
        ["http://www.w3.org/1999/02/22-rdf-syntax-ns#"] = Ns.Rdf,
        ["http://www.w3.org/1999/02/22-rdf-syntax-ns"] = Ns.Rdf,
        ["http://www.w3.org/1999/xhtml"] = Ns.Xhtml,
        ["http://purl.org/rss/1.0/modules/content"] = Ns.Content,
        ["http://purl.org/dc/elements/1.1"] = Ns.Dc,
        ["http://purl.org/dc/elements/1.0"] = Ns.Dc,
        ["http://purl.org/dc/terms"] = Ns.DcTerms,
        ["http://www.itunes.com/dtds/podcast-1.0.dtd"] = Ns.Itunes,
        ["https://www.itunes.com/dtds/podcast-1.0.dtd"] = Ns.Itunes,
        ["http://www.itunes.com/dtds/podcast"] = Ns.Itunes,
        ["http://example.com/dtds/podcast-1.0.dtd"] = Ns.Itunes,
        ["http://www.google.com/schemas/play-podcasts/1.0"] = Ns.GooglePlay,
        ["http://search.yahoo.com/mrss"] = Ns.Media,
        ["https://search.yahoo.com/mrss"] = Ns.Media,
        ["http://search.yahoo.com/mrss/ "] = Ns.Media,
        ["http://purl.org/rss/1.0/modules/slash"] = Ns.Slash,
        ["http://wellformedweb.org/commentapi"] = Ns.Wfw,
        ["http://purl.org/rss/1.0/modules/syndication"] = Ns.Sy,
        ["http://purl.org/syndication/thread/1.0"] = Ns.Thr,
        ["http://rssnamespace.org/feedburner/ext/1.0"] = Ns.FeedBurner,
        ["http://backend.userland.com/creativecommonsrssmodule"] = Ns.CreativeCommons,
        ["http://cyber.law.harvard.edu/rss/creativecommonsrssmodule.html"] = Ns.CreativeCommons,
        ["http://web.resource.org/cc"] = Ns.Cc,
        ["http://creativecommons.org/ns#"] = Ns.Cc,
        ["http://webns.net/mvcb"] = Ns.Admin,
        ["http://purl.oclc.org/net/rss_2.0/enc#"] = Ns.Enc,
        ["http://purl.org/rss/1.0/modules/taxonomy"] = Ns.Taxonomy,
        ["http://xmlns.com/foaf/0.1"] = Ns.Foaf,
        ["http://www.georss.org/georss"] = Ns.GeoRss,
        ["http://www.georss.org/georss/10"] = Ns.GeoRss,
        ["http://www.opengis.net/gml"] = Ns.Gml,
        ["http://www.opengis.net/gml/3.2"] = Ns.Gml,
        ["http://www.w3.org/2003/01/geo/wgs84_pos#"] = Ns.Geo,
        ["http://www.w3.org/2003/01/geo/wgs84_pos"] = Ns.Geo,
        ["https://podcastindex.org/namespace/1.0"] = Ns.Podcast,
        ["http://podcastindex.org/namespace/1.0"] = Ns.Podcast,
        ["https://github.com/podcastindex-org/podcast-namespace/blob/main/docs/1.0.md"] = Ns.Podcast,
        ["http://podlove.org/simple-chapters"] = Ns.Chapters,
        ["https://podlove.org/simple-chapters"] = Ns.Chapters,
        ["http://purl.org/syndication/history/1.0"] = Ns.History,
        ["http://purl.org/atompub/tombstones/1.0"] = Ns.Tombstones,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, XNamespace> Prefixes = new Dictionary<string, XNamespace>(StringComparer.OrdinalIgnoreCase)
    {
        ["rss"] = Ns.Rss,
        ["rdf"] = Ns.Rdf,
        ["atom"] = Ns.Atom,
        ["atom10"] = Ns.Atom,
        ["a10"] = Ns.Atom,
        ["xhtml"] = Ns.Xhtml,
        ["content"] = Ns.Content,
        ["dc"] = Ns.Dc,
        ["dcterms"] = Ns.DcTerms,
        ["itunes"] = Ns.Itunes,
        ["googleplay"] = Ns.GooglePlay,
        ["media"] = Ns.Media,
        ["slash"] = Ns.Slash,
        ["wfw"] = Ns.Wfw,
        ["sy"] = Ns.Sy,
        ["thr"] = Ns.Thr,
        ["feedburner"] = Ns.FeedBurner,
        ["creativecommons"] = Ns.CreativeCommons,
        ["cc"] = Ns.Cc,
        ["admin"] = Ns.Admin,
        ["georss"] = Ns.GeoRss,
        ["gml"] = Ns.Gml,
        ["geo"] = Ns.Geo,
        ["podcast"] = Ns.Podcast,
        ["psc"] = Ns.Chapters,
        ["fh"] = Ns.History,
        ["at"] = Ns.Tombstones,
        ["xml"] = XNamespace.Xml,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // RSS of the wild writes <pubdate> and <GUID>; what is left out here is spelled in small letters anyway.
    private static readonly FrozenDictionary<string, string> Spelling = new[]
    {
        "rss", "channel", "item", "feed", "entry", "title", "link", "description", "language", "copyright", "managingEditor", "webMaster", "pubDate",
        "lastBuildDate", "category", "generator", "docs", "cloud", "ttl", "image", "rating", "textInput", "skipHours", "skipDays", "hour", "day",
        "author", "comments", "enclosure", "guid", "source", "url", "width", "height", "name", "email", "encoded", "updated", "published", "modified",
        "issued", "created", "content", "summary", "subtitle", "tagline", "rights", "contributor", "id", "icon", "logo", "items", "keywords", "subject",
        "creator", "date", "publisher", "explicit", "block", "owner", "duration", "group", "thumbnail", "commentRss", "origLink", "RDF", "Seq", "li",
        "updatePeriod", "updateFrequency", "updateBase", "where", "fullname", "homepage", "uri", "abstract", "schedule", "generatorAgent", "in-reply-to",
        "episode", "episodeType", "season", "complete", "isClosedCaptioned", "alternateEnclosure", "socialInteract", "remoteItem", "soundbite", "transcript",
        "chapters", "person", "locked", "funding", "location", "trailer", "medium", "starRating", "expirationDate", "hit_parade", "featurename",
    }.ToFrozenDictionary(name => name, StringComparer.OrdinalIgnoreCase);

    // Feeds made by hand mix the words of the formats without a prefix. A word that the feed's own format lacks is read as the other's.
    private static readonly FrozenSet<string> OfRssAlone = FrozenSet.Create(StringComparer.Ordinal,
        "description", "pubDate", "guid", "enclosure", "comments", "lastBuildDate", "managingEditor", "webMaster", "ttl");

    private static readonly FrozenSet<string> OfAtomAlone = FrozenSet.Create(StringComparer.Ordinal,
        "subtitle", "tagline", "rights", "contributor", "updated", "modified", "issued", "created", "icon");

    private static readonly FrozenSet<string> OfDublinCoreAlone = FrozenSet.Create(StringComparer.Ordinal, "creator", "subject");

    // The fifteen elements mean the same in both namespaces of Dublin Core.
    private static readonly FrozenSet<string> DublinCore = FrozenSet.Create(StringComparer.Ordinal,
        "title", "creator", "subject", "description", "publisher", "contributor", "date", "type", "format", "identifier", "source", "language", "relation",
        "coverage", "rights");

    /// <summary>The namespace that an address means; the address itself when nobody reads it here.</summary>
    public static XNamespace Namespace(string address) => Find(address) ?? XNamespace.Get(address.Trim());

    /// <summary>Whether anybody reads a namespace here.</summary>
    public static bool Knows(string address) => Find(address) is not null;

    /// <summary>The namespace that a prefix usually stands for; null for a prefix that nobody reads here.</summary>
    public static XNamespace? UsualNamespace(string prefix) => Prefixes.GetValueOrDefault(prefix);

    /// <summary>An element's name in the spelling of its specification; names of XHTML stay as they are.</summary>
    public static XName Element(string address, string name)
    {
        var space = Namespace(address);
        if (space == Ns.Xhtml)
        {
            return space + name;
        }

        if (space == Ns.DcTerms && DublinCore.Contains(name))
        {
            return Ns.Dc + name;
        }

        var spelled = Spelling.GetValueOrDefault(name, name);
        return Borrowed(space, spelled) + spelled;
    }

    private static XNamespace Borrowed(XNamespace space, string name)
    {
        if (space == Ns.Atom)
        {
            return OfRssAlone.Contains(name) ? Ns.Rss : space;
        }

        return space != Ns.Rss ? space : OfAtomAlone.Contains(name) ? Ns.Atom : OfDublinCoreAlone.Contains(name) ? Ns.Dc : space;
    }

    private static XNamespace? Find(string address)
    {
        var key = address.Trim().ToLowerInvariant().TrimEnd('/');
        return Namespaces.TryGetValue(key, out var known) || key.StartsWith("https://", StringComparison.Ordinal) && Namespaces.TryGetValue("http://" + key[8..], out known)
            ? known
            : null;
    }
}
