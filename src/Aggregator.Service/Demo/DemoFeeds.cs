using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Aggregator.Service.Demo;

/// <summary>The feeds of the demo's news web, written by hand as publishers do, each in another format and one of them badly.</summary>
internal sealed class DemoFeeds(DemoClock clock)
{
    /// <summary>The body and the type of a site's feed.</summary>
    /// <param name="root">The site's own address.</param>
    public (string Body, string Type) Write(DemoSite site, Uri root) => site.FeedFile switch
    {
        "atom.xml" => (Atom(site, root), "application/atom+xml"),
        "index.rdf" => (Rdf(site, root), "application/rdf+xml"),
        "feed.json" => (Json(site, root), "application/feed+json"),
        _ => (Rss(site, root), "application/rss+xml"),
    };

    /// <summary>A feed as some publishers really send it: a bare ampersand, an entity nobody declared, and no end.</summary>
    public string WriteBroken(DemoSite site, Uri root)
    {
        var text = new StringBuilder($"""
            <?xml version="1.0" encoding="utf-8"?>
            <rss version="2.0"><channel><title>{site.Name}: Sport & Leisure</title><link>{root}</link>
            <description>Results,&nbsp;reports&nbsp;and the weather on the water</description>

            """);
        foreach (var article in clock.Shown(site, "sport"))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"""
                <item><title>{article.Title}</title><link>{Link(root, article)}</link><guid isPermaLink="false">sport-{article.Slug}</guid>
                <pubDate>{Rfc822(clock.Published(article))}</pubDate><description>{article.Lead}&nbsp;&hellip;</description></item>
                """);
        }

        return text.ToString();   // neither channel nor rss is closed
    }

    private string Rss(DemoSite site, Uri root) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
        <title>{site.Name}</title><link>{root}</link><description>News from the waterfront</description><language>{site.Language}</language>
        {Each(site, article => $"""
        <item><title>{X(article.Title)}</title><link>{Link(root, article)}</link><guid isPermaLink="true">{Link(root, article)}</guid>
        <pubDate>{Rfc822(clock.Published(article))}</pubDate><dc:creator>{X(article.Author)}</dc:creator><category>{X(article.Section)}</category>
        <description>{X(article.Lead)}</description></item>
        """)}
        </channel></rss>
        """;

    private string Atom(DemoSite site, Uri root) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="{site.Language}">
        <id>{root}</id><title>{site.Name}</title><link rel="alternate" href="{root}"/><updated>{Rfc3339(clock.Shown(site, null).Max(clock.Updated))}</updated>
        {Each(site, article => $"""
        <entry><id>tag:nordlicht.example,2026:{article.Slug}</id><title>{X(article.Title)}</title><link rel="alternate" href="{Link(root, article)}"/>
        <published>{Rfc3339(clock.Published(article))}</published><updated>{Rfc3339(clock.Updated(article))}</updated>
        <author><name>{X(article.Author)}</name></author><category term="{X(article.Section)}"/><summary>{X(article.Lead)}</summary></entry>
        """)}
        </feed>
        """;

    private string Rdf(DemoSite site, Uri root) => $"""
        <?xml version="1.0" encoding="utf-8"?>
        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
        <channel rdf:about="{root}"><title>{site.Name}</title><link>{root}</link><description>강변의 소식</description><dc:language>{site.Language}</dc:language></channel>
        {Each(site, article => $"""
        <item rdf:about="{Link(root, article)}"><title>{X(article.Title)}</title><link>{Link(root, article)}</link>
        <description>{X(article.Lead)}</description><dc:creator>{X(article.Author)}</dc:creator><dc:date>{Rfc3339(clock.Published(article))}</dc:date></item>
        """)}
        </rdf:RDF>
        """;

    private string Json(DemoSite site, Uri root)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("version", "https://jsonfeed.org/version/1.1");
            json.WriteString("title", site.Name);
            json.WriteString("home_page_url", root.AbsoluteUri);
            json.WriteStartArray("items");
            foreach (var article in clock.Shown(site, null))
            {
                json.WriteStartObject();
                json.WriteString("id", article.Slug);
                json.WriteString("url", Link(root, article));
                json.WriteString("title", article.Title);
                json.WriteString("summary", article.Lead);
                json.WriteString("date_published", Rfc3339(clock.Published(article)));
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    private string Each(DemoSite site, Func<DemoArticle, string> write) => string.Join('\n', clock.Shown(site, null).Select(write));

    private static string Link(Uri root, DemoArticle article) => $"{root}news/{article.Slug}.html";

    private static string X(string text) => WebUtility.HtmlEncode(text);

    private static string Rfc822(DateTimeOffset time) => time.UtcDateTime.ToString("R", CultureInfo.InvariantCulture);

    private static string Rfc3339(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
