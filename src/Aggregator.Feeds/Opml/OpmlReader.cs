using System.Xml;
using System.Xml.Linq;
using Aggregator.Feeds.Decoding;
using Aggregator.Feeds.Repair;

namespace Aggregator.Feeds;

/// <summary>Reads OPML 1.0 to 2.0 as exporters really write it: names in any case, titles missing, folders in folders.</summary>
public static class OpmlReader
{
    private const int MaxDepth = 64;

    /// <summary>Reads a document of any quality, in any encoding that a feed may have.</summary>
    /// <param name="document">Is left open. Its size is for the caller to bound.</param>
    /// <returns><see cref="OpmlReadResult.Read"/>, or <see cref="OpmlReadResult.NotOpml"/> with the line of the trouble. Never throws for what stands in the
    /// document.</returns>
    public static OpmlReadResult Read(Stream document)
    {
        ArgumentNullException.ThrowIfNull(document);

        using var copy = new MemoryStream();
        document.CopyTo(copy);
        if (FeedDecoder.Decode(copy.GetBuffer().AsMemory(0, (int)copy.Length), contentType: null, CancellationToken.None) is not { Text: var text })
        {
            return new OpmlReadResult.NotOpml("The character set that the document names is not known here.", null);
        }

        try
        {
            if (LineTooDeep(text) is { } line)
            {
                return new OpmlReadResult.NotOpml($"Outlines are nested deeper than {MaxDepth}.", line);
            }

            using var xml = Open(text);
            var root = XElement.Load(xml, LoadOptions.SetLineInfo);
            return Is(root, "opml") ? Document(root) : new OpmlReadResult.NotOpml($"The outermost element is '{root.Name.LocalName}', not 'opml'.", Line(root));
        }
        catch (XmlException trouble)
        {
            return new OpmlReadResult.NotOpml(trouble.Message, trouble.LineNumber > 0 ? trouble.LineNumber : null);
        }
    }

    // Looked at before there is a tree: building one costs the square of its depth.
    private static int? LineTooDeep(string document)
    {
        using var xml = Open(document);
        while (xml.Read())
        {
            if (xml.Depth > FeedLimits.Depth)
            {
                return xml is IXmlLineInfo place ? place.LineNumber : 1;
            }
        }

        return null;
    }

    // A document type is skipped unread: nothing is fetched, and no entity can grow.
    private static XmlReader Open(string document) =>
        XmlReader.Create(new StringReader(document), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null });

    private static OpmlReadResult Document(XElement root)
    {
        var bodies = root.Elements().Where(child => Is(child, "body")).ToList();
        if (FirstTooDeep(bodies) is { } outline)
        {
            return new OpmlReadResult.NotOpml($"Outlines are nested deeper than {MaxDepth}.", Line(outline));
        }

        var head = root.Elements().Where(child => Is(child, "head")).Elements().ToList();
        return new OpmlReadResult.Read(new OpmlDocument
        {
            Title = head.FirstOrDefault(element => Is(element, "title"))?.Value.Trim(),
            Head = [.. head.Where(element => !Is(element, "title")).Select(element => KeyValuePair.Create(element.Name.LocalName, element.Value.Trim()))],
            Outlines = [.. bodies.SelectMany(Outlines)],
        });
    }

    // Level by level, since a document may be nested deeper than a stack holds.
    private static XElement? FirstTooDeep(IReadOnlyList<XElement> level)
    {
        for (var depth = 0; level.Count > 0 && depth <= MaxDepth; depth++)
        {
            level = [.. level.SelectMany(OutlinesIn)];
        }

        return level.Count > 0 ? level[0] : null;
    }

    private static IEnumerable<OpmlOutline> Outlines(XElement parent) =>
        OutlinesIn(parent).Select(element => Outline(element) with { Outlines = [.. Outlines(element)] });

    private static IEnumerable<XElement> OutlinesIn(XElement parent) => parent.Elements().Where(child => Is(child, "outline"));

    private static OpmlOutline Outline(XElement element)
    {
        var (text, title) = (Value(element, "text"), Value(element, "title"));
        var shown = string.IsNullOrWhiteSpace(text) ? title ?? "" : text;
        return new OpmlOutline
        {
            Text = shown,
            Title = title == shown ? null : title,
            Type = Value(element, "type"),
            XmlUrl = Value(element, "xmlUrl"),
            HtmlUrl = Value(element, "htmlUrl"),
            Category = Value(element, "category"),
            OtherAttributes = [.. element.Attributes().Where(IsOther).Select(attribute => Other(element, attribute))],
        };
    }

    private static string? Value(XElement element, string name) => element.Attributes().FirstOrDefault(attribute => IsNamed(attribute, name))?.Value;

    private static bool IsOther(XAttribute attribute) => !attribute.IsNamespaceDeclaration && !OpmlNames.OfOutline.Any(name => IsNamed(attribute, name));

    private static OpmlAttribute Other(XElement element, XAttribute attribute)
    {
        var prefix = attribute.Name.Namespace == XNamespace.None ? null : element.GetPrefixOfNamespace(attribute.Name.Namespace);
        var name = prefix is null ? attribute.Name.LocalName : $"{prefix}:{attribute.Name.LocalName}";
        return new OpmlAttribute(name, attribute.Value, attribute.Name.NamespaceName);
    }

    private static bool IsNamed(XAttribute attribute, string name) =>
        attribute.Name.Namespace == XNamespace.None && attribute.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static bool Is(XElement element, string name) => element.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static int? Line(IXmlLineInfo place) => place.HasLineInfo() ? place.LineNumber : null;
}
