using System.Runtime.InteropServices;
using System.Xml.Linq;

namespace Aggregator.Feeds.Reading;

/// <summary>64 bits over an item as it was sent: names, attributes and text of its tree, which is what could change the item.</summary>
internal static class ItemHash
{
    // Signs that occur in no name, so that <a><b/></a> and <a/><b/> differ.
    private const ulong Open = 0x3C;
    private const ulong Close = 0x3E;

    /// <summary>The hash of an element; xml:base and xml:lang around it count, since they change what it says.</summary>
    public static ulong Of(XElement item, Scope scope)
    {
        var hash = scope.HasXmlAttributes ? Around(item) : 0;
        return Element(item, hash);
    }

    /// <summary>The hash of a text.</summary>
    public static ulong Of(string text) => Text(text, 0);

    private static ulong Around(XElement item) => item.Ancestors().Attributes().Where(attribute => attribute.Name.Namespace == XNamespace.Xml)
        .Aggregate(0UL, (hash, attribute) => Text(attribute.Value, Text(attribute.Name.LocalName, hash)));

    private static ulong Element(XElement element, ulong hash)
    {
        hash = Text(element.Name.LocalName, hash ^ Open);
        for (var attribute = element.FirstAttribute; attribute is not null; attribute = attribute.NextAttribute)
        {
            hash = Text(attribute.Value, Text(attribute.Name.LocalName, hash));
        }

        // Asked for its nodes, an element without children makes one of its text, and from then on copies the text at each look.
        if (!element.HasElements)
        {
            return (element.Value is { Length: > 0 } alone ? Text(alone, hash) : hash) ^ Close;
        }

        for (var node = element.FirstNode; node is not null; node = node.NextNode)
        {
            hash = node is XElement child ? Element(child, hash) : node is XText text ? Text(text.Value, hash) : hash;
        }

        return hash ^ Close;
    }

    private static ulong Text(string text, ulong seed) => XxHash64.Of(MemoryMarshal.AsBytes(text.AsSpan()), seed);
}
