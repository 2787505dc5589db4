using System.Xml;
using Aggregator.Feeds.Writing;

namespace Aggregator.Feeds;

/// <summary>Writes Atom 1.0 (RFC 4287) with the paging of RFC 5005 and <c>media:content</c> images.</summary>
public static class AtomWriter
{
    /// <summary>The media type to serve it with.</summary>
    public const string MediaType = "application/atom+xml";

    /// <summary>Writes the document: UTF-8 without a byte order mark, the same bytes for the same feed.</summary>
    /// <param name="output">Is left open.</param>
    public static void Write(PublishedFeed feed, Stream output)
    {
        ArgumentNullException.ThrowIfNull(feed);
        ArgumentNullException.ThrowIfNull(output);
        using var xml = FeedXml.Create(output);
        xml.WriteStartElement("feed", FeedXml.AtomNamespace);
        xml.WriteAttributeString("xmlns", "media", null, FeedXml.MediaNamespace);
        Language(xml, feed.Language);
        Channel(xml, feed);
        foreach (var entry in feed.Entries)
        {
            Entry(xml, feed, entry);
        }

        xml.WriteEndElement();
    }

    private static void Channel(XmlWriter xml, PublishedFeed feed)
    {
        xml.Text("id", feed.Id);
        PlainText(xml, "title", WrittenText.Line(feed.Title, feed.Id));
        if (WrittenText.Line(feed.Subtitle) is { Length: > 0 } subtitle)
        {
            PlainText(xml, "subtitle", subtitle);
        }

        xml.Text("updated", WrittenValue.Rfc3339(feed.Updated));
        Author(xml, WrittenText.Name(feed.Title, feed.Id));
        xml.AtomLink("alternate", feed.SiteUrl, "text/html");
        xml.AtomLink("self", feed.SelfUrl, MediaType);
        xml.AtomLink("next", feed.NextUrl, MediaType);
        xml.Text("icon", WrittenValue.Address(feed.Icon));
    }

    private static void Entry(XmlWriter xml, PublishedFeed feed, PublishedEntry entry)
    {
        xml.WriteStartElement("entry");
        Language(xml, entry.Language);
        xml.Text("id", entry.Id);
        PlainText(xml, "title", WrittenText.Line(entry.Title, entry.Url.Host));
        xml.AtomLink("alternate", entry.Url, "text/html");
        xml.Text("published", WrittenValue.Rfc3339(entry.Published));
        xml.Text("updated", WrittenValue.Rfc3339(entry.Updated));
        foreach (var author in WrittenValue.Authors(feed, entry))
        {
            Author(xml, author);
        }

        foreach (var category in WrittenValue.Names(entry.Categories))
        {
            xml.WriteStartElement("category");
            xml.Attribute("term", category);
            xml.WriteEndElement();
        }

        Body(xml, entry);
        foreach (var enclosure in entry.Enclosures)
        {
            xml.AtomLink("enclosure", enclosure.Url, enclosure.Type, length: enclosure.Length);
        }

        foreach (var copy in entry.AlsoIn)
        {
            xml.AtomLink("related", copy.Url, title: WrittenText.Name(copy.Title, copy.Url.Host));
        }

        xml.LeadImage(entry.Image);
        Source(xml, entry.Source);
        xml.WriteEndElement();
    }

    private static void Body(XmlWriter xml, PublishedEntry entry)
    {
        if (!string.IsNullOrWhiteSpace(entry.Summary))
        {
            PlainText(xml, "summary", entry.Summary.Trim());
        }

        if (entry.ContentHtml is not null)
        {
            Html(xml, "content", entry.ContentHtml);
        }
    }

    private static void Source(XmlWriter xml, PublishedSource? source)
    {
        if (source is null)
        {
            return;
        }

        xml.WriteStartElement("source");
        xml.Text("id", source.Id);
        PlainText(xml, "title", WrittenText.Name(source.Title, source.Id));
        xml.Text("updated", WrittenValue.Rfc3339(source.Updated));
        xml.AtomLink("alternate", source.Url, "text/html");
        xml.AtomLink("self", source.FeedUrl);
        xml.WriteEndElement();
    }

    private static void Author(XmlWriter xml, string name)
    {
        xml.WriteStartElement("author");
        xml.Text("name", name);
        xml.WriteEndElement();
    }

    // Readers differ over markup characters in type="text"; said as HTML they mean one thing only.
    private static void PlainText(XmlWriter xml, string name, string text)
    {
        if (WrittenText.LooksLikeHtml(text))
        {
            Html(xml, name, WrittenText.AsHtml(text));
        }
        else
        {
            xml.Text(name, text);
        }
    }

    private static void Html(XmlWriter xml, string name, string html)
    {
        xml.WriteStartElement(name);
        xml.WriteAttributeString("type", "html");
        xml.WriteString(WrittenText.Valid(html));
        xml.WriteEndElement();
    }

    private static void Language(XmlWriter xml, string? tag)
    {
        if (WrittenValue.Language(tag) is { } language)
        {
            xml.WriteAttributeString("xml", "lang", null, language);
        }
    }
}
