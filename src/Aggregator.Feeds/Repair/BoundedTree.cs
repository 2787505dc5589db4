using System.Collections.Frozen;
using System.Text;
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

    private readonly Dictionary<(string Address, string Name), XName> _names = [];
    private readonly int[] _children = new int[FeedLimits.Depth + 1];   // of the open element of each depth
    private readonly StringBuilder _joined = new();
    private XElement? _current;
    private string? _text;
    private (string Address, XNamespace Space)? _home;
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
    public bool HasPlaces { get; private set; }

    /// <summary>The limit that was broken; null while there was none. Nothing is added any more when set.</summary>
    public FeedProblem? Problem { get; private set; }

    /// <summary>True when the document element is closed.</summary>
    public bool IsComplete => Root is not null && _current is null;

    /// <summary>Stops the building for a limit that the caller watches.</summary>
    public void Refuse(FeedProblem problem) => Problem ??= problem;

    /// <summary>Starts an element; attributes follow, then text and children, then <see cref="Close"/>.</summary>
    public void Open(string address, string name)
    {
        AddText();
        if (++_depth > FeedLimits.Depth)
        {
            Problem ??= FeedProblem.TooDeep;
        }

        if (name.Length > FeedLimits.NameLength || _names.Count > FeedLimits.Names)
        {
            Problem ??= FeedProblem.TooComplex;
        }

        if (Problem is not null || _skipping > 0)
        {
            _skipping += _skipping > 0 ? 1 : 0;
            return;
        }

        var known = NameOf(address, name);
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
        _current.Add(new XAttribute(name, Bounded(XmlCharacters.Clean(value, log))));
    }

    /// <summary>Adds text; white space between the children of a container is left out.</summary>
    public void Text(string text)
    {
        if (_skipping > 0 || Problem is not null || _current is null || text.Length == 0)
        {
            return;
        }

        if (_text is null)
        {
            _text = text;
            return;
        }

        if (_joined.Length <= FeedLimits.TextLength)
        {
            _joined.Append(text);
        }
    }

    /// <summary>Ends the element that was opened last.</summary>
    public void Close()
    {
        AddText();
        _depth--;
        if (_skipping > 0)
        {
            _skipping--;
            return;
        }

        _current = Problem is null ? _current?.Parent : _current;
    }

    private void Enter(XElement element, string address)
    {
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

    // Pieces of one text are joined here first: the tree would copy all of it for each piece.
    private void AddText()
    {
        if (_text is not { } first)
        {
            return;
        }

        var text = _joined.Length == 0 ? first : first + _joined;
        _text = null;
        _joined.Clear();
        if (_current is not null && (!Containers.Contains(_current.Name.LocalName) || !string.IsNullOrWhiteSpace(text)))
        {
            _current.Add(Bounded(XmlCharacters.Clean(text, log)));
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

    private XName NameOf(string address, string name)
    {
        if (!_names.TryGetValue((address, name), out var known))
        {
            known = Vocabulary.Element(address, name);
            known = AsRoot(address, known) ?? (address == _home?.Address ? _home.Value.Space + known.LocalName : known);
            _names[(address, name)] = known;
            HasPlaces |= known.Namespace == Ns.GeoRss || known.Namespace == Ns.Gml || known.Namespace == Ns.Geo;
        }

        return known;
    }

    // A feed whose own namespace is missing or unheard of is still that feed; all names of its namespace are then taken for the usual ones.
    private XName? AsRoot(string address, XName name)
    {
        var usual = name.LocalName switch
        {
            "feed" or "entry" when _current is null => Ns.Atom,
            "rss" when _current is null => Ns.Rss,
            "channel" when _depth <= 2 => Ns.Rss,
            _ => null,
        };

        if (usual is null || usual == name.Namespace)
        {
            return null;
        }

        _home = (address, usual);
        return usual + name.LocalName;
    }

    private string Bounded(string text)
    {
        if (text.Length <= FeedLimits.TextLength)
        {
            return text;
        }

        log.Note(Mending.LongText);
        return text[..FeedLimits.TextLength];
    }
}
