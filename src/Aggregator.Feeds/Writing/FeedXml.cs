using System.Text;
using System.Xml;

namespace Aggregator.Feeds.Writing;

/// <summary>What the XML formats have in common.</summary>
internal static class FeedXml
{
    public const string AtomNamespace = "http://www.w3.org/2005/Atom";
    public const string MediaNamespace = "http://search.yahoo.com/mrss/";

    /// <summary>The same input gives the same bytes on every system: UTF-8 without a byte order mark, line ends of one character.</summary>
    public static XmlWriter Create(Stream output) => XmlWriter.Create(output, new XmlWriterSettings
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        CloseOutput = false,
    });

    /// <summary>An element with text; nothing when the text is null.</summary>
    public static void Text(this XmlWriter xml, string name, string? text, string? prefix = null, string? xmlNamespace = null)
    {
        if (text is not null)
        {
            xml.WriteStartElement(prefix, name, xmlNamespace);
            xml.WriteString(WrittenText.Valid(text));
            xml.WriteEndElement();
        }
    }

    /// <summary>An attribute; nothing when the value is null.</summary>
    public static void Attribute(this XmlWriter xml, string name, string? value)
    {
        if (value is not null)
        {
            xml.WriteAttributeString(name, WrittenText.Valid(value));
        }
    }

    /// <summary>An <c>atom:link</c>; nothing when the address is none that may be followed.</summary>
    public static void AtomLink(this XmlWriter xml, string relation, Uri? url, string? type = null, string? title = null, long? length = null,
        string? prefix = null)
    {
        if (WrittenValue.Address(url) is not { } address)
        {
            return;
        }

        xml.WriteStartElement(prefix, "link", AtomNamespace);
        xml.Attribute("rel", relation);
        xml.Attribute("href", address);
        xml.Attribute("type", type);
        xml.Attribute("title", title);
        xml.Attribute("length", length?.ToString(System.Globalization.CultureInfo.InvariantCulture));
        xml.WriteEndElement();
    }

    /// <summary>The lead image as <c>media:content</c>.</summary>
    public static void LeadImage(this XmlWriter xml, Uri? image)
    {
        if (WrittenValue.Address(image) is { } address)
        {
            xml.WriteStartElement("media", "content", MediaNamespace);
            xml.Attribute("url", address);
            xml.Attribute("medium", "image");
            xml.WriteEndElement();
        }
    }
}
