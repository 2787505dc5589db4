using System.Xml.Linq;
using Aggregator.Feeds.Reading;

namespace Aggregator.Feeds.Repair;

/// <summary>The element names of one document in the spelling of <see cref="Vocabulary"/>, each looked up once.</summary>
internal sealed class ElementNames
{
    private readonly Dictionary<(string Address, string Name), XName> _known = [];
    private readonly (string Address, string Name, XName Known)[] _last = new (string, string, XName)[64];   // by a rough sign, for the strict reader
    private (string Address, XNamespace Space)? _home;
    private XNamespace _root = Ns.Rss;

    /// <summary>Whether names of GeoRSS, GML or W3C geo were among them.</summary>
    public bool HasPlaces { get; private set; }

    /// <summary>Whether a name is longer than allowed, or there are more names than allowed already.</summary>
    public bool Refuse(string name) => name.Length > FeedLimits.NameLength || _known.Count > FeedLimits.Names;

    /// <summary>The name of an element that stands at a depth, 1 being the document element.</summary>
    /// <param name="prefix">As it was written; empty in the default namespace.</param>
    public XName Of(string address, string name, int depth, string prefix)
    {
        // The strict reader has one string for each name, so most names are known by where they lie in memory, without a look at their characters.
        ref var last = ref _last[(address.Length * 7 + name.Length * 5 + (name.Length > 0 ? name[0] : 0)) % _last.Length];
        if (!ReferenceEquals(last.Address, address) || !ReferenceEquals(last.Name, name))
        {
            last = (address, name, Known(address, name, depth, prefix));
        }

        return last.Known;
    }

    private XName Known(string address, string name, int depth, string prefix)
    {
        if (!_known.TryGetValue((address, name), out var known))
        {
            known = Vocabulary.Element(Meant(address, prefix, depth), name);
            known = AsRoot(address, known, depth) ?? (address == _home?.Address ? _home.Value.Space + known.LocalName : known);
            _known[(address, name)] = known;
            _root = depth == 1 && known.Namespace == Ns.Atom ? Ns.Atom : _root;
            HasPlaces |= known.Namespace == Ns.GeoRss || known.Namespace == Ns.Gml || known.Namespace == Ns.Geo;
        }

        return known;
    }

    // Publishers bind dc: and media: to addresses from memory, and their tools put unheard-of default namespaces on single fields; what was meant is the prefix,
    // and the feed's own namespace. Markup of the W3C (SVG, MathML) is what it says.
    private string Meant(string address, string prefix, int depth)
    {
        if (depth == 1 || address == _home?.Address || Vocabulary.Knows(address) || address.StartsWith("http://www.w3.org/", StringComparison.OrdinalIgnoreCase))
        {
            return address;
        }

        return (prefix.Length > 0 ? Vocabulary.UsualNamespace(prefix) : _root)?.NamespaceName ?? address;
    }

    // A feed whose own namespace is missing or unheard of is still that feed; all names of its namespace are then taken for the usual ones.
    private XName? AsRoot(string address, XName name, int depth)
    {
        var usual = name.LocalName switch
        {
            "feed" or "entry" when depth == 1 => Ns.Atom,
            "rss" when depth == 1 => Ns.Rss,
            "channel" when depth <= 2 => Ns.Rss,
            _ => null,
        };

        if (usual is null || usual == name.Namespace)
        {
            return null;
        }

        _home = (address, usual);
        return usual + name.LocalName;
    }
}
