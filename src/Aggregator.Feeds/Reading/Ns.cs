using System.Xml.Linq;

namespace Aggregator.Feeds.Reading;

/// <summary>The namespaces that are read, each by the one address that <see cref="Vocabulary"/> brings its variants to.</summary>
internal static class Ns
{
    /// <summary>RSS itself, whatever its version calls its namespace; CDF too.</summary>
    public static readonly XNamespace Rss = XNamespace.None;

    public static readonly XNamespace Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
    public static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    public static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";
    public static readonly XNamespace Content = "http://purl.org/rss/1.0/modules/content/";
    public static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    public static readonly XNamespace DcTerms = "http://purl.org/dc/terms/";
    public static readonly XNamespace Itunes = "http://www.itunes.com/dtds/podcast-1.0.dtd";
    public static readonly XNamespace GooglePlay = "http://www.google.com/schemas/play-podcasts/1.0";
    public static readonly XNamespace Media = "http://search.yahoo.com/mrss/";
    public static readonly XNamespace Slash = "http://purl.org/rss/1.0/modules/slash/";
    public static readonly XNamespace Wfw = "http://wellformedweb.org/CommentAPI/";
    public static readonly XNamespace Sy = "http://purl.org/rss/1.0/modules/syndication/";
    public static readonly XNamespace Thr = "http://purl.org/syndication/thread/1.0";
    public static readonly XNamespace FeedBurner = "http://rssnamespace.org/feedburner/ext/1.0";
    public static readonly XNamespace CreativeCommons = "http://backend.userland.com/creativeCommonsRssModule";
    public static readonly XNamespace Cc = "http://web.resource.org/cc/";
    public static readonly XNamespace Admin = "http://webns.net/mvcb/";
    public static readonly XNamespace Enc = "http://purl.oclc.org/net/rss_2.0/enc#";
    public static readonly XNamespace Taxonomy = "http://purl.org/rss/1.0/modules/taxonomy/";
    public static readonly XNamespace Foaf = "http://xmlns.com/foaf/0.1/";
    public static readonly XNamespace GeoRss = "http://www.georss.org/georss";
    public static readonly XNamespace Gml = "http://www.opengis.net/gml";
    public static readonly XNamespace Podcast = "https://podcastindex.org/namespace/1.0";
    public static readonly XNamespace Chapters = "http://podlove.org/simple-chapters";
    public static readonly XNamespace History = "http://purl.org/syndication/history/1.0";
    public static readonly XNamespace Tombstones = "http://purl.org/atompub/tombstones/1.0";
    public static readonly XNamespace Geo = "http://www.w3.org/2003/01/geo/wgs84_pos#";
}
