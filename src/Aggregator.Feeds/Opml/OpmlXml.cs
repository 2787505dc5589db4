using System.Xml;
using Aggregator.Feeds.Writing;

namespace Aggregator.Feeds;

/// <summary>Parts of OPML that are left out where there is nothing to say.</summary>
internal static class OpmlXml
{
    /// <summary>An element with text; nothing when the text is null.</summary>
    public static void Text(this XmlWriter xml, string name, string? text)
    {
        if (text is not null)
        {
            xml.WriteStartElement(name);
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
}
