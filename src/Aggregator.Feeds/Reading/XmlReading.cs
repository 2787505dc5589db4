using System.Xml.Linq;

namespace Aggregator.Feeds.Reading;

/// <summary>Looking things up in the tree; absent and empty are the same.</summary>
internal static class XmlReading
{
    private const string CdataStart = "<![CDATA[";
    private const string CdataEnd = "]]>";

    /// <summary>The first child of that name; null when there is none.</summary>
    public static XElement? Child(this XElement parent, XNamespace space, string name) => parent.Element(space + name);

    /// <summary>All children of that name in document order.</summary>
    public static IEnumerable<XElement> Children(this XElement parent, XNamespace space, string name) => parent.Elements(space + name);

    /// <summary>The trimmed text of the first child of that name that has any; null when none has.</summary>
    public static string? TextOf(this XElement parent, XNamespace space, string name) =>
        parent.Elements(space + name).Select(Text).FirstOrDefault(text => text is not null);

    /// <summary>All text in an element, trimmed; null when there is none.</summary>
    public static string? Text(this XElement element) => NullIfBlank(WithoutCdata(element.Value));

    /// <summary>The text of a CDATA section that was escaped as a whole, or put into another one: its marks are no part of what was meant.</summary>
    public static string WithoutCdata(string text)
    {
        var trimmed = text.AsSpan().Trim();
        return trimmed.StartsWith(CdataStart) && trimmed.EndsWith(CdataEnd) ? trimmed[CdataStart.Length..^CdataEnd.Length].ToString() : text;
    }

    /// <summary>An attribute's trimmed value; null when absent or blank. Case of the name does not count, for publishers' does not.</summary>
    public static string? Value(this XElement element, string name)
    {
        XAttribute? like = null;
        for (var attribute = element.FirstAttribute; attribute is not null; attribute = attribute.NextAttribute)
        {
            // Some writers of Atom give its namespace to the attributes as well: <link ns:href="...">.
            if (attribute.Name.Namespace != XNamespace.None && attribute.Name.Namespace != Ns.Atom || !string.Equals(attribute.Name.LocalName, name, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (attribute.Name.LocalName == name)
            {
                return NullIfBlank(attribute.Value);
            }

            like ??= attribute;
        }

        return NullIfBlank(like?.Value);
    }

    /// <summary>rdf:about and rdf:resource, trimmed; RDF's first syntax, which some writers stay with, has them without the prefix. Null when absent or blank.</summary>
    public static string? RdfValue(this XElement element, string name) => NullIfBlank(element.Attribute(Ns.Rdf + name)?.Value) ?? element.Value(name);

    /// <summary>The text without white space around it; null when nothing is left.</summary>
    public static string? NullIfBlank(string? text) => text?.Trim() is { Length: > 0 } trimmed ? trimmed : null;
}
