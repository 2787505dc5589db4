using System.Text;

namespace Aggregator.Feeds.Tests.Fuzzing;

/// <summary>Elements of every vocabulary that is read, filled with what does not belong there.</summary>
internal static class HostileElement
{
    public static readonly string[] Namespaces =
    [
        "", "http://www.w3.org/2005/Atom", "http://purl.org/atom/ns#", "http://purl.org/rss/1.0/", "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "http://www.w3.org/1999/xhtml", "http://purl.org/rss/1.0/modules/content/", "http://purl.org/dc/elements/1.1/", "http://purl.org/dc/terms/",
        "http://www.itunes.com/dtds/podcast-1.0.dtd", "http://search.yahoo.com/mrss/", "http://www.google.com/schemas/play-podcasts/1.0",
        "https://podcastindex.org/namespace/1.0", "http://purl.org/rss/1.0/modules/slash/", "http://wellformedweb.org/CommentAPI/",
        "http://purl.org/rss/1.0/modules/syndication/", "http://purl.org/syndication/thread/1.0", "http://purl.org/syndication/history/1.0",
        "http://rssnamespace.org/feedburner/ext/1.0", "http://backend.userland.com/creativeCommonsRssModule", "http://web.resource.org/cc/",
        "http://www.georss.org/georss", "http://www.opengis.net/gml", "http://www.w3.org/2003/01/geo/wgs84_pos#", "http://xmlns.com/foaf/0.1/",
        "http://purl.org/rss/1.0/modules/taxonomy/", "http://webns.net/mvcb/", "http://www.w3.org/XML/1998/namespace", "urn:unknown",
    ];

    private static readonly string[] Names =
    [
        "rss", "channel", "item", "feed", "entry", "RDF", "Channel", "Item", "title", "link", "description", "summary", "subtitle", "tagline", "content", "encoded",
        "body", "div", "guid", "id", "pubDate", "lastBuildDate", "published", "updated", "modified", "issued", "created", "date", "author", "creator", "contributor",
        "publisher", "managingEditor", "webMaster", "owner", "name", "email", "uri", "url", "category", "subject", "keywords", "enclosure", "group", "thumbnail", "image",
        "logo", "icon", "source", "comments", "commentRss", "total", "in-reply-to", "duration", "explicit", "block", "point", "line", "polygon", "box", "where", "Point",
        "pos", "posList", "lat", "long", "license", "rights", "copyright", "language", "ttl", "skipHours", "hour", "skipDays", "day", "cloud", "generator", "updatePeriod",
        "updateFrequency", "updateBase", "new-feed-url", "origLink", "textInput", "width", "height", "chapters", "transcript", "person", "soundbite", "value", "location",
        "season", "episode", "trailer", "topics", "topic", "li", "Seq", "items", "redirect", "newLocation", "maker", "topic", "abstract", "fullitem", "script", "outline",
        "opml", "head",
    ];

    private static readonly string[] AttributeNames =
    [
        "href", "url", "src", "rel", "type", "mode", "length", "fileSize", "width", "height", "medium", "isPermaLink", "domain", "term", "scheme", "label", "text",
        "title", "name", "ref", "source", "version", "port", "path", "hreflang", "xml:base", "xml:lang", "rdf:about", "rdf:resource", "xmlUrl", "role", "xmlns",
        "xmlns:dc", "HREF", "Last-Mod", "startTime", "duration",
    ];

    private static readonly string[] AttributeValues =
    [
        "self", "alternate", "hub", "enclosure", "replies", "html", "xhtml", "text", "text/html", "application/octet-stream", "image/png", "base64", "escaped", "xml",
        "false", "true", "2.0", "0.91",
    ];

    public static string Next(Chance chance, int depth = 0)
    {
        var prefix = chance.OneIn(2) ? "" : "q" + chance.Below(3);
        var name = (prefix.Length == 0 ? "" : prefix + ":") + chance.Of(Names);
        var element = new StringBuilder("<").Append(name);
        if (prefix.Length > 0 || chance.OneIn(4))
        {
            element.Append(prefix.Length > 0 ? " xmlns:" + prefix : " xmlns").Append("=\"").Append(chance.Of(Namespaces)).Append('"');
        }

        for (var i = chance.Below(4); i > 0; i--)
        {
            element.Append(' ').Append(Attribute(chance));
        }

        element.Append('>');
        for (var i = chance.Below(3); i > 0; i--)
        {
            element.Append(depth < 4 && chance.OneIn(3) ? Next(chance, depth + 1) : Text(chance));
        }

        return element.Append("</").Append(name).Append('>').ToString();
    }

    public static string Attribute(Chance chance) =>
        chance.Of(AttributeNames) + "=\"" + (chance.OneIn(2) ? chance.Of(AttributeValues) : Escaped(HostileText.Next(chance))) + '"';

    // Escaped mostly, so that a hostile value reaches the reading behind the repair.
    public static string Text(Chance chance) => chance.Below(4) switch
    {
        0 => HostileText.Next(chance),
        1 => "<![CDATA[" + HostileText.Next(chance) + "]]>",
        _ => Escaped(HostileText.Next(chance)),
    };

    private static string Escaped(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal);
}
