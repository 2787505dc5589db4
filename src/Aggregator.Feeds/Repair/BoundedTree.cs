using System.Collections.Frozen;
using System.Xml.Linq;
using Aggregator.Feeds.Reading;

namespace Aggregator.Feeds.Repair;

/// <summary>Builds the one tree of a document, under <see cref="FeedLimits"/>. The strict and the tolerant reader both write into it.</summary>
internal sealed class BoundedTree(RepairLog log)
{
    // White space between their children is layout, not text.
    private static readonly FrozenSet<string> Containers = new[]
    {
        "rss", "channel", "item", "items", "feed", "entry", "RDF", "Channel", "Item", "image", "textInput", "skipHours", "skipDays", "group", "owner",
        "contributor", "Seq", "cloud", "where",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly ElementNames _names = new();
    private readonly int[] _children = new int[FeedLimits.Depth + 1];   // of the open element of each depth
    private readonly JoinedText _text = new();
    private XElement? _current;
    private int _depth;
    private int _items;
    private int _skipping;

    /// <summary>The document element; null before the first <see cref="Open"/>.</summary>
    public XElement? Root { get; private set; }

    /// <summary>The address of the first element's namespace as it was written, which names the version of some formats.</summary>
    public string RootNamespace { get; private set; } = "";

    /// <summary>An RSS namespace met anywhere, as it was written; null when there was none.</summary>
    public string? RssNamespace { get; private set; }

    /// <summary>Whether xml:base or xml:lang occur, so that nobody looks for them in vain.</summary>
    public bool HasXmlAttributes { get; private set; }

    /// <summary>Whether names of GeoRSS, GML or W3C geo occur, so that nobody looks for them in vain.</summary>
    public bool HasPlaces => _names.HasPlaces;

    /// <summary>The limit that was broken; null while there was none. Nothing is added any more when set.</summary>
    public FeedProblem? Problem { get; private set; }

    /// <summary>True when the document element is closed.</summary>
    public bool IsComplete => Root is not null && _current is null;

    /// <summary>Stops the building for a limit that the caller watches.</summary>
    public void Refuse(FeedProblem problem) => Problem ??= problem;

    /// <summary>Starts an element; attributes follow, then text and children, then <see cref="Close"/>.</summary>
    /// <param name="prefix">As it was written, for namespaces that nobody knows; empty in the default namespace.</param>
    public void Open(string address, string name, string prefix)
    {
        if (++_depth > FeedLimits.Depth)
        {
            Problem ??= FeedProblem.TooDeep;
        }

        if (_names.Refuse(name))
        {
            Problem ??= FeedProblem.TooComplex;
        }

        if (Problem is not null || _skipping > 0)
        {
            _skipping += _skipping > 0 ? 1 : 0;
            return;
        }

        var known = _names.Of(address, name, _depth, prefix);
        if (IsItem(known) ? IsOneItemTooMany() : IsOneChildTooMany())
        {
            _skipping = 1;
            return;
        }

        Enter(new XElement(known), address);
    }

    /// <summary>Adds an attribute to the element that was just opened; a second one of the same name is left out.</summary>
    public void Attribute(XName name, string value)
    {
        if (_skipping > 0 || Problem is not null || _current is null || _current.Attribute(name) is not null)
        {
            return;
        }

        HasXmlAttributes |= name.Namespace == XNamespace.Xml;
        _current.Add(new XAttribute(name, XmlCharacters.Clean(Bounded(value), log)));
    }

    /// <summary>Whether more text would make a difference: not in what is left out, nor beyond the limit of one text.</summary>
    public bool TakesText => _skipping == 0 && Problem is null && _current is not null && !_text.IsFull;

    /// <summary>Adds text; white space between the children of a container is left out.</summary>
    public void Text(string text)
    {
        if (TakesText)
        {
            _text.Add(text);
        }
    }

    /// <inheritdoc cref="Text(string)"/>
    public void Text(ReadOnlySpan<char> text)
    {
        if (TakesText)
        {
            _text.Add(text);
        }
    }

    /// <summary>Ends the element that was opened last.</summary>
    public void Close()
    {
        _depth--;
        if (_skipping > 0)
        {
            _skipping--;
            return;
        }

        AddText();
        _current = Problem is null ? _current?.Parent : _current;
    }

    private void Enter(XElement element, string address)
    {
        AddText();
        if (_current is null)
        {
            Root = element;
            RootNamespace = address;
        }
        else
        {
            _current.Add(element);
        }

        if (address.Length > 0 && element.Name.Namespace == Ns.Rss)
        {
            RssNamespace ??= address;
        }

        _current = element;
        _children[_depth] = 0;
    }

    // Not before an element that is left out: the tree would copy the text of all pieces between such elements for each of them.
    private void AddText()
    {
        if (_text.IsBlank && _current is not null && Containers.Contains(_current.Name.LocalName))
        {
            _text.Clear();
        }
        else if (_text.Take() is { } text && _current is not null)
        {
            _current.Add(XmlCharacters.Clean(Bounded(text), log));
        }
    }

    private static bool IsItem(XName name) => name.LocalName is "item" or "entry" or "Item" && name.Namespace != Ns.Xhtml;

    private bool IsOneItemTooMany()
    {
        if (++_items <= FeedLimits.Items)
        {
            return false;
        }

        log.Note(Mending.ManyItems);
        return true;
    }

    private bool IsOneChildTooMany()
    {
        var children = ++_children[_depth - 1];
        if (children == FeedLimits.Children + 1)
        {
            log.Note(Mending.ManyChildren);   // once for the element, not for each child of it
        }

        return children > FeedLimits.Children;
    }

    private string Bounded(string text)
    {
        if (text.Length <= FeedLimits.TextLength)
        {
            return text;
        }

        log.Note(Mending.LongText);
        return XmlCharacters.Start(text, FeedLimits.TextLength);
    }
}
