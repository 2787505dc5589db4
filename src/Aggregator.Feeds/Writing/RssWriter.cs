using System.Globalization;
using System.Xml;
using Aggregator.Feeds.Writing;

namespace Aggregator.Feeds;

/// <summary>Writes RSS 2.0 with <c>content:encoded</c>, <c>dc:creator</c>, <c>atom:link</c> and <c>media:content</c>.</summary>
public static class RssWriter
{
    /// <summary>The media type to serve it with.</summary>
    public const string MediaType = "application/rss+xml";

    private const string ContentNamespace = "http://purl.org/rss/1.0/modules/content/";
    private const string DublinCoreNamespace = "http://purl.org/dc/elements/1.1/";
    private const string UnknownType = "application/octet-stream";

    /// <summary>Writes the document: UTF-8 without a byte order mark, the same bytes for the same feed.</summary>
    /// <param name="output">Is left open.</param>
    public static void Write(PublishedFeed feed, Stream output)
    {
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(output);
        using var xml = FeedXml.Create(output);
        xml.WriteStartElement("rss");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteAttributeString("xmlns", "atom", null, FeedXml.AtomNamespace);
        xml.WriteAttributeString("xmlns", "content", null, ContentNamespace);
        xml.WriteAttributeString("xmlns", "dc", null, DublinCoreNamespace);
        xml.WriteAttributeString("xmlns", "media", null, FeedXml.MediaNamespace);
        xml.WriteStartElement("channel");
        Channel(xml, feed);
        foreach (var entry in feed.Entries)
        {
            Item(xml, feed, entry);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Channel(XmlWriter xml, PublishedFeed feed)
    {
        var title = Title(WrittenText.Line(feed.Title, feed.Id));
        xml.Text("title", title);
        xml.Text("link", WrittenValue.Address(feed.SiteUrl));
        xml.Text("description", WrittenText.AsHtml(WrittenText.Line(feed.Subtitle, WrittenText.Line(feed.Title, feed.Id))));
        xml.Text("language", WrittenValue.Language(feed.Language));
        xml.Text("lastBuildDate", WrittenValue.Rfc822(feed.Updated));
        xml.AtomLink("self", feed.SelfUrl, MediaType, prefix: "atom");
        xml.AtomLink("next", feed.NextUrl, MediaType, prefix: "atom");
        if (WrittenValue.Address(feed.Icon) is { } icon)
        {
            xml.WriteStartElement("image");
            xml.Text("url", icon);
            xml.Text("title", title);
            xml.Text("link", WrittenValue.Address(feed.SiteUrl));
            xml.WriteEndElement();
        }
    }

    private static void Item(XmlWriter xml, PublishedFeed feed, PublishedEntry entry)
    {
        xml.WriteStartElement("item");
        xml.Text("title", Title(WrittenText.Line(entry.Title, entry.Url.Host)));
        xml.Text("link", WrittenValue.Address(entry.Url));
        xml.WriteStartElement("guid");
        xml.WriteAttributeString("isPermaLink", "false");
        xml.WriteString(WrittenText.Valid(entry.Id));
        xml.WriteEndElement();
        xml.Text("pubDate", WrittenValue.Rfc822(entry.Published));

        // RSS's own author is an e-mail address; a bare name there is an error.
        foreach (var author in WrittenValue.Authors(feed, entry))
        {
            xml.Text("creator", author, "dc", DublinCoreNamespace);
        }

        foreach (var category in WrittenValue.Names(entry.Categories))
        {
            xml.Text("category", category);
        }

        Body(xml, entry);
        xml.LeadImage(entry.Image);   // before the other media, among which there may be pictures
        Enclosures(xml, entry);
        foreach (var copy in entry.AlsoIn)
        {
            xml.AtomLink("related", copy.Url, title: WrittenText.Name(copy.Title, copy.Url.Host), prefix: "atom");
        }

        Source(xml, entry.Source);
        xml.WriteEndElement();
    }

    private static void Body(XmlWriter xml, PublishedEntry entry)
    {
        if (!string.IsNullOrWhiteSpace(entry.Summary))
        {
            xml.Text("description", WrittenText.AsHtml(entry.Summary.Trim()));
        }

        xml.Text("encoded", entry.ContentHtml, "content", ContentNamespace);
        xml.Text("language", WrittenValue.Language(entry.Language), "dc", DublinCoreNamespace);
    }

    // An item has one enclosure at most; readers lose the first of two. The others are media.
    private static void Enclosures(XmlWriter xml, PublishedEntry entry)
    {
        var isFirst = true;
        foreach (var enclosure in entry.Enclosures)
        {
            if (WrittenValue.Address(enclosure.Url) is not { } address)
            {
                continue;
            }

            var length = (enclosure.Length ?? 0).ToString(CultureInfo.InvariantCulture);   // required, and 0 is how publishers say "unknown"
            xml.WriteStartElement(isFirst ? null : "media", isFirst ? "enclosure" : "content", isFirst ? null : FeedXml.MediaNamespace);
            xml.Attribute("url", address);
            xml.Attribute(isFirst ? "length" : "fileSize", isFirst || enclosure.Length is not null ? length : null);
            xml.Attribute("type", WrittenText.Line(enclosure.Type, UnknownType));
            xml.WriteEndElement();
            isFirst = false;
        }
    }

    private static void Source(XmlWriter xml, PublishedSource? source)
    {
        if (source is not null && (WrittenValue.Address(source.FeedUrl) ?? WrittenValue.Address(source.Url)) is { } address)
        {
            xml.WriteStartElement("source");
            xml.Attribute("url", address);
            xml.WriteString(WrittenText.Name(source.Title, source.Id));
            xml.WriteEndElement();
        }
    }

    // RSS never said whether a title is text or HTML; most readers decode it once more, and would run or lose a tag in it. Only such text is escaped for them.
    private static string Title(string text) => WrittenText.LooksLikeHtml(text) ? WrittenText.AsHtml(text) : text;
}
