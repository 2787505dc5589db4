using System.Xml.Linq;

namespace Aggregator.Feeds.Reading;

/// <summary>A channel or an item with its children at hand: they are gone over once, so that a name which is absent costs a look at one bit.</summary>
/// <remarks>An item is asked for some eighty names and has ten children; looking along them for each name was half of what reading it cost.</remarks>
internal sealed class Fields
{
    private readonly XElement[] _children;
    private readonly ulong _names;

    public Fields(XElement element)
    {
        Element = element;
        _children = ChildrenOf(element);
        foreach (var child in _children)
        {
            _names |= Bit(child.Name.Namespace, child.Name.LocalName);
        }
    }

    /// <summary>The element whose fields these are.</summary>
    public XElement Element { get; }

    /// <summary>All children in document order.</summary>
    public ReadOnlySpan<XElement> All => _children;

    /// <summary>The first child of that name; null when there is none.</summary>
    public XElement? Child(XNamespace space, string name) => First(space, name, static _ => true);

    /// <summary>The first child of that name with anything but white space in it; null when there is none.</summary>
    public XElement? Filled(XNamespace space, string name) =>
        First(space, name, static child => child.HasElements || !string.IsNullOrWhiteSpace(child.Value));

    /// <summary>The trimmed text of the first child of that name that has any; null when none has.</summary>
    public string? TextOf(XNamespace space, string name) => First(space, name, static child => !string.IsNullOrWhiteSpace(child.Value))?.Text();

    /// <summary>All children of that name in document order.</summary>
    public IEnumerable<XElement> Children(XNamespace space, string name) =>
        (_names & Bit(space, name)) == 0 ? [] : _children.Where(child => child.Name.Namespace == space && child.Name.LocalName == name);

    /// <summary>Whether there is a child in one of those namespaces, so that nobody looks for its names in vain.</summary>
    public bool Has(params ReadOnlySpan<XNamespace> spaces)
    {
        foreach (var child in _children)
        {
            if (spaces.Contains(child.Name.Namespace))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether there may be a child of that name; false is certain.</summary>
    public bool MayHave(XName name) => (_names & Bit(name.Namespace, name.LocalName)) != 0;

    /// <summary>Whether there may be a child of one of these names; false is certain.</summary>
    public bool MayHave(ReadOnlySpan<XName> names)
    {
        foreach (var name in names)
        {
            if (MayHave(name))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The first child of that name that is as wanted; null when there is none.</summary>
    public XElement? First(XNamespace space, string name, Func<XElement, bool> isWanted)
    {
        if ((_names & Bit(space, name)) == 0)
        {
            return null;
        }

        foreach (var child in _children)
        {
            if (child.Name.Namespace == space && child.Name.LocalName == name && isWanted(child))
            {
                return child;
            }
        }

        return null;
    }

    // Once to count and once to take: the iterator of Elements() and a growing list cost as much as all look-ups of an item.
    private static XElement[] ChildrenOf(XElement element)
    {
        var count = 0;
        for (var node = element.HasElements ? element.FirstNode : null; node is not null; node = node.NextNode)
        {
            count += node is XElement ? 1 : 0;
        }

        var children = new XElement[count];
        var at = 0;
        for (var node = count > 0 ? element.FirstNode : null; node is not null; node = node.NextNode)
        {
            if (node is XElement child)
            {
                children[at++] = child;
            }
        }

        return children;
    }

    // Namespace, length and ends of a name tell apart nearly all that an item is asked for; two names on one bit cost a look along the children.
    private static ulong Bit(XNamespace space, string name) => 1UL << (space.GetHashCode() + name.Length * 7 + name[0] * 5 + name[^1] * 3);
}
