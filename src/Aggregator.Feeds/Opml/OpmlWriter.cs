using System.Xml;
using Aggregator.Feeds.Writing;

namespace Aggregator.Feeds;

/// <summary>Writes OPML 2.0.</summary>
public static class OpmlWriter
{
    /// <summary>The media type to serve it with.</summary>
    public const string MediaType = "text/x-opml";

    /// <summary>Writes the document: UTF-8 without a byte order mark, the same bytes for the same document.</summary>
    /// <param name="output">Is left open.</param>
    public static void Write(OpmlDocument document, Stream output)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(output);
        using var xml = FeedXml.Create(output);
        xml.WriteStartElement("opml");
        xml.WriteAttributeString("version", "2.0");
        xml.WriteStartElement("head");
        xml.Text("title", document.Title);
        foreach (var (name, value) in document.Head)
        {
            xml.Text(XmlConvert.EncodeLocalName(name), value);
        }

        xml.WriteEndElement();
        xml.WriteStartElement("body");
        foreach (var outline in document.Outlines)
        {
            Outline(xml, outline);
        }

        xml.WriteEndElement();
        xml.WriteEndElement();
    }

    private static void Outline(XmlWriter xml, OpmlOutline outline)
    {
        xml.WriteStartElement("outline");
        if (outline.XmlUrl is { } address)
        {
            Subscription(xml, outline, address);
        }
        else
        {
            // A title beside the text makes validators take a folder for an entry whose type is missing.
            xml.Attribute("text", outline.Text);
            xml.Attribute("type", outline.Type);
            xml.Attribute("title", outline.Type is null ? null : outline.Title);
            xml.Attribute("htmlUrl", outline.HtmlUrl);
        }

        xml.Attribute("category", outline.Category);
        Others(xml, outline);
        foreach (var inner in outline.Outlines)
        {
            Outline(xml, inner);
        }

        xml.WriteEndElement();
    }

    private static void Subscription(XmlWriter xml, OpmlOutline outline, string address)
    {
        var text = outline.Text.Length > 0 ? outline.Text : address;   // required
        xml.Attribute("text", text);
        xml.Attribute("title", outline.Title ?? text);
        xml.Attribute("type", outline.Type ?? "rss");
        xml.Attribute("xmlUrl", address);
        xml.Attribute("htmlUrl", outline.HtmlUrl);
    }

    private static void Others(XmlWriter xml, OpmlOutline outline)
    {
        foreach (var attribute in outline.OtherAttributes)
        {
            var colon = attribute.Name.IndexOf(':', StringComparison.Ordinal);
            var prefix = colon < 0 ? null : attribute.Name[..colon];
            xml.WriteAttributeString(prefix, attribute.Name[(colon + 1)..], attribute.Namespace, WrittenText.Valid(attribute.Value));
        }
    }
}
