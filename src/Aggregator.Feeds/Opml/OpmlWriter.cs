using System.Text;
using System.Xml;

namespace Aggregator.Feeds;

/// <summary>Writes subscription lists (OPML 2.0) that <see cref="OpmlReader"/> and feed readers take in.</summary>
public static class OpmlWriter
{
    /// <summary>Writes a list; feeds of one category stand in nested folders, those without one first.</summary>
    /// <param name="title">The title of the list.</param>
    public static byte[] Write(string title, IReadOnlyList<OpmlOutline> outlines)
    {
        using var buffer = new MemoryStream();
        using (var xml = XmlWriter.Create(buffer, new XmlWriterSettings { Indent = true, Encoding = new UTF8Encoding(false) }))
        {
            xml.WriteStartElement("opml");
            xml.WriteAttributeString("version", "2.0");
            xml.WriteStartElement("head");
            xml.WriteElementString("title", Clean(title));
            xml.WriteEndElement();
            xml.WriteStartElement("body");
            WriteFolder(xml, [.. outlines.Select(outline => (Path(outline.Category), outline))], 0);
            xml.WriteEndDocument();
        }

        return buffer.ToArray();
    }

    private static void WriteFolder(XmlWriter xml, IReadOnlyList<(string[] Path, OpmlOutline Outline)> members, int depth)
    {
        foreach (var (_, outline) in members.Where(member => member.Path.Length == depth))
        {
            WriteFeed(xml, outline);
        }

        foreach (var folder in members.Where(member => member.Path.Length > depth).GroupBy(member => member.Path[depth], StringComparer.Ordinal))
        {
            xml.WriteStartElement("outline");
            xml.WriteAttributeString("text", Clean(folder.Key));   // text alone: with a title besides, validators ask for a type
            WriteFolder(xml, [.. folder], depth + 1);
            xml.WriteEndElement();
        }
    }

    private static void WriteFeed(XmlWriter xml, OpmlOutline outline)
    {
        xml.WriteStartElement("outline");
        xml.WriteAttributeString("type", "rss");
        xml.WriteAttributeString("text", Clean(outline.Title ?? outline.Url));
        xml.WriteAttributeString("title", Clean(outline.Title ?? outline.Url));
        xml.WriteAttributeString("xmlUrl", outline.Url);
        if (outline.Site is not null)
        {
            xml.WriteAttributeString("htmlUrl", outline.Site);
        }

        xml.WriteEndElement();
    }

    private static string[] Path(string? category) => category?.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    private static string Clean(string text) => string.Concat(text.Where(XmlConvert.IsXmlChar));
}
