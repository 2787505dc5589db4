using System.Text;
using System.Xml;
using System.Xml.Linq;
using Aggregator.Feeds.Reading;

namespace Aggregator.Feeds.Writing;

/// <summary>What the XML formats have in common: elements that are left out where there is nothing to say, and a document that declares what it uses.</summary>
internal static class FeedXml
{
    /// <summary>The elements of RSS inside Atom, where they need a namespace: the one RSS 2.0 once had.</summary>
    public static readonly XNamespace RssAbroad = "http://backend.userland.com/rss2";

    // In the order in which they are declared.
    private static readonly (string Prefix, XNamespace Space)[] Prefixes =
    [
        ("atom", Ns.Atom), ("rss", RssAbroad), ("content", Ns.Content), ("dc", Ns.Dc), ("dcterms", Ns.DcTerms), ("media", Ns.Media), ("itunes", Ns.Itunes),
        ("thr", Ns.Thr), ("slash", Ns.Slash), ("wfw", Ns.Wfw), ("sy", Ns.Sy), ("creativeCommons", Ns.CreativeCommons), ("feedburner", Ns.FeedBurner),
        ("georss", Ns.GeoRss), ("gml", Ns.Gml), ("podcast", Ns.Podcast), ("psc", Ns.Chapters), ("fh", Ns.History), ("at", Ns.Tombstones),
    ];

    /// <summary>The same input gives the same bytes on every system: UTF-8 without a byte order mark, line ends of one character, those of the texts kept.</summary>
    public static XmlWriter Create(Stream output) => XmlWriter.Create(output, new XmlWriterSettings
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        Indent = true,
        NewLineChars = "\n",
        NewLineHandling = NewLineHandling.Entitize,
        CloseOutput = false,
    });

    /// <summary>Writes a document; its root declares the prefixes that are used in it, and no others.</summary>
    public static void Save(XElement root, Stream output)
    {
        var used = root.DescendantsAndSelf()
            .SelectMany(element => element.Attributes().Select(attribute => attribute.Name.Namespace).Prepend(element.Name.Namespace)).ToHashSet();
        var own = root.Name.Namespace == XNamespace.None ? [] : new[] { new XAttribute("xmlns", root.Name.NamespaceName) };
        var prefixed = Prefixes.Where(known => used.Contains(known.Space) && known.Space != root.Name.Namespace)
            .Select(known => new XAttribute(XNamespace.Xmlns + known.Prefix, known.Space.NamespaceName));
        root.ReplaceAttributes(own.Concat(prefixed), root.Attributes().ToList());
        using var xml = Create(output);
        root.WriteTo(xml);
    }

    /// <summary>An element with a text, trimmed; null when there is none, whatever the attributes say.</summary>
    public static XElement? Text(XName name, string? text, params IEnumerable<XAttribute?> attributes) =>
        WrittenText.Trimmed(text) is { } valid ? new XElement(name, attributes, valid) : null;

    /// <summary>An element with an HTML fragment; null when there is none.</summary>
    public static XElement? Fragment(XName name, string? html) => Text(name, WrittenText.Fragment(html));

    /// <summary>An element with one line of plain text, of which readers do not agree whether it is HTML; null when there is none, whatever the attributes say.</summary>
    public static XElement? HtmlLine(XName name, string? text, params IEnumerable<XAttribute?> attributes) =>
        Text(name, WrittenText.ForEither(WrittenText.Line(text)), attributes);

    /// <summary>An element with words parted by commas; null when there are none.</summary>
    public static XElement? Words(XName name, IReadOnlyList<string> words) =>
        Text(name, string.Join(", ", words.Select(WrittenText.Trimmed).OfType<string>()));

    /// <summary>An element that says "Yes"; null otherwise, which says no.</summary>
    public static XElement? Yes(XName name, bool isSo) => isSo ? new XElement(name, "Yes") : null;

    /// <summary>An element with one line of text; null when there is none.</summary>
    public static XElement? Line(XName name, string? text) => Text(name, WrittenText.Line(text));

    /// <summary>An element with an address; null when it is none that may be followed.</summary>
    public static XElement? Url(XName name, Uri? url) => Text(name, WrittenValue.Address(url));

    /// <summary>An element with a date; null when there is none.</summary>
    public static XElement? Date(XName name, DateTimeOffset? date) => Text(name, date is { } known ? WrittenValue.Rfc3339(known) : null);

    /// <summary>An element with a number; null when there is none.</summary>
    public static XElement? Number(XName name, long? number) => Text(name, WrittenValue.Number(number));

    /// <summary>An element around others; null when there are none.</summary>
    public static XElement? Group(XName name, params IEnumerable<XObject?> inside) =>
        inside.OfType<XObject>().ToList() is { Count: > 0 } some ? new XElement(name, some) : null;

    /// <summary>An attribute; null when there is nothing to say.</summary>
    public static XAttribute? Attribute(XName name, string? text) => WrittenText.Trimmed(text) is { } valid ? new XAttribute(name, valid) : null;

    /// <summary>An attribute with an address; null when it is none that may be followed.</summary>
    public static XAttribute? Attribute(XName name, Uri? url) => Attribute(name, WrittenValue.Address(url));

    /// <summary>An attribute with a date; null when there is none.</summary>
    public static XAttribute? Attribute(XName name, DateTimeOffset? date) => Attribute(name, date is { } known ? WrittenValue.Rfc3339(known) : null);

    /// <summary>An attribute with a number that has a fraction; null when there is none, or it is below zero.</summary>
    public static XAttribute? Attribute(XName name, double? number) =>
        Attribute(name, number is >= 0 and <= (double)decimal.MaxValue ? ((decimal)number).ToString(System.Globalization.CultureInfo.InvariantCulture) : null);

    /// <summary>An attribute with a number; null when there is none.</summary>
    public static XAttribute? Attribute(XName name, long? number) => Attribute(name, WrittenValue.Number(number));
}
