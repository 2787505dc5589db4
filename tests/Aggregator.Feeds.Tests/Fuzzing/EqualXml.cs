using System.Text;
using System.Xml.Linq;

namespace Aggregator.Feeds.Tests.Fuzzing;

/// <summary>Writes a document once more, so that it says the same by XML's own rules, and looks as different as they allow.</summary>
/// <remarks>Other prefixes, declared elsewhere; other quotes; CDATA, escaping and numeric references in turn; comments and instructions between all; another encoding.</remarks>
internal sealed class EqualXml
{
    // Prefixes that mean something else by custom: only their addresses may count.
    private static readonly string[] Prefixes =
        ["a", "dc", "media", "rss", "rdf", "atom", "itunes", "content", "n-1", "_", "x.y", "ns0", "html", "sy", "geo", "thr", "cc", "q", "feed", "channel", "b", "c", "d"];

    private static readonly string[] Asides = ["<!-- <item> & 'x' -->", "<!---->", "<?x y='<feed>'?>", "<!-- ]]> -->", "<?y?>"];

    private readonly Chance _chance;
    private readonly StringBuilder _xml = new();
    private readonly Dictionary<XNamespace, string> _prefixes = [];
    private readonly XNamespace? _default;

    private EqualXml(XElement root, Chance chance)
    {
        _chance = chance;
        var elements = root.DescendantsAndSelf().Select(element => element.Name.Namespace).Distinct().ToList();
        var offset = chance.Below(Prefixes.Length);
        foreach (var space in elements.Concat(root.DescendantsAndSelf().Attributes().Where(IsOwn).Select(attribute => attribute.Name.Namespace)).Distinct())
        {
            var prefix = _prefixes.Count < Prefixes.Length ? Prefixes[(offset + _prefixes.Count) % Prefixes.Length] : $"p{_prefixes.Count}";
            _prefixes.Add(space, space == XNamespace.Xml ? "xml" : prefix);
        }

        // A default namespace would take in the elements that have none.
        _default = elements.Contains(XNamespace.None) || chance.OneIn(2) ? null : chance.Of(elements);
    }

    /// <summary>The document's bytes, with or without a byte order mark and a declaration.</summary>
    public static byte[] Rewritten(XElement root, Chance chance)
    {
        var encoding = chance.Of<Encoding>([new UTF8Encoding(false), new UTF8Encoding(true), Encoding.Unicode, Encoding.BigEndianUnicode]);
        var writing = new EqualXml(root, chance);
        writing.Document(root, encoding);
        return [.. encoding.GetPreamble(), .. encoding.GetBytes(writing._xml.ToString())];
    }

    private void Document(XElement root, Encoding encoding)
    {
        if (_chance.OneIn(2))
        {
            _xml.Append(_chance.OneIn(2) ? $"<?xml version='1.0' encoding='{encoding.WebName}'?>" : "<?xml version=\"1.0\"?>");
        }

        Aside();
        Element(root, declared: []);
        Aside();
    }

    private void Element(XElement element, HashSet<XNamespace> declared)
    {
        var name = Name(element.Name, isElement: true);
        var used = element.Attributes().Where(IsOwn).Select(attribute => attribute.Name.Namespace).Append(element.Name.Namespace);
        var needed = declared.Count == 0 && _chance.OneIn(2) ? _prefixes.Keys : used;
        var own = needed.Where(space => space != XNamespace.None && space != XNamespace.Xml && !declared.Contains(space)).Distinct().ToList();
        _xml.Append('<').Append(name);
        if (declared.Count == 0 && _default is not null)
        {
            Attribute("xmlns", _default.NamespaceName);
        }

        foreach (var space in own)
        {
            Attribute("xmlns:" + _prefixes[space], space.NamespaceName);
        }

        foreach (var attribute in element.Attributes().Where(IsOwn))
        {
            Attribute(Name(attribute.Name, isElement: false), attribute.Value);
        }

        _xml.Append(_chance.Of(["", " ", "\n"]));
        if (!element.Nodes().Any() && _chance.OneIn(2))
        {
            _xml.Append("/>");
            return;
        }

        _xml.Append('>');
        Nodes(element, [.. declared, .. own, XNamespace.None]);
        _xml.Append("</").Append(name).Append('>');
    }

    private void Nodes(XElement element, HashSet<XNamespace> declared)
    {
        Aside();
        foreach (var node in element.Nodes())
        {
            if (node is XElement child)
            {
                Element(child, declared);
            }
            else if (node is XText text)
            {
                Text(text.Value);
            }

            Aside();
        }
    }

    private void Text(string text)
    {
        var runes = text.EnumerateRunes().ToList();
        for (var at = 0; at < runes.Count;)
        {
            var piece = string.Concat(runes.Skip(at).Take(_chance.OneIn(3) ? 1 + _chance.Below(20) : runes.Count));
            at += piece.EnumerateRunes().Count();
            var fitsCdata = !piece.Contains("]]>", StringComparison.Ordinal) && !piece.Contains('\r', StringComparison.Ordinal);
            _xml.Append(fitsCdata && _chance.OneIn(2) ? "<![CDATA[" + piece + "]]>" : Escaped(piece, quote: '>'));
            if (_chance.OneIn(8))
            {
                Aside();
            }
        }
    }

    private void Attribute(string name, string value)
    {
        var quote = _chance.Of(['"', '\'']);
        _xml.Append(_chance.Of([" ", "\n\t", "  "])).Append(name).Append(_chance.Of(["=", " = "])).Append(quote).Append(Escaped(value, quote)).Append(quote);
    }

    private string Escaped(string text, char quote)
    {
        var escaped = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            var mustBe = rune.Value is '&' or '<' or '\r' || rune.Value == quote || quote != '>' && rune.Value is '\n' or '\t';
            escaped.Append(mustBe || _chance.OneIn(30) ? _chance.OneIn(2) ? $"&#{rune.Value};" : $"&#x{rune.Value:x};" : rune.ToString());
        }

        return escaped.ToString();
    }

    private void Aside() => _xml.Append(_chance.OneIn(3) ? _chance.Of(Asides) : "");

    private string Name(XName name, bool isElement) =>
        name.Namespace == XNamespace.None || isElement && name.Namespace == _default ? name.LocalName : _prefixes[name.Namespace] + ":" + name.LocalName;

    private static bool IsOwn(XAttribute attribute) => !attribute.IsNamespaceDeclaration;
}
