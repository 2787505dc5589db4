using System.Collections.Frozen;
using System.Xml;
using System.Xml.Linq;
using Aggregator.Feeds.Reading;

namespace Aggregator.Feeds.Repair;

/// <summary>The elements that are open in a broken document, by the names in its text, and what closes them.</summary>
internal sealed class OpenElements(BoundedTree tree, RepairLog log)
{
    // HTML that has no end tag. "link" and "source" are missing here because RSS has elements of those names.
    private static readonly FrozenSet<string> Void = new[] { "area", "base", "br", "col", "embed", "hr", "img", "input", "meta", "param", "wbr" }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Elements of RSS and Atom that hold text only: where one starts inside another, the outer one was never closed.
    private static readonly FrozenSet<string> TextFields = new[]
    {
        "title", "link", "guid", "pubDate", "lastBuildDate", "language", "copyright", "comments", "ttl", "generator", "updated", "published", "id",
        "dc:creator", "dc:date", "dc:subject", "itunes:author", "itunes:duration", "content:encoded", "description",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Items = new[] { "item", "entry" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // What items stand in, by local names.
    private static readonly FrozenSet<string> Containers = new[] { "channel", "feed", "rdf", "rss", "items" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private readonly List<Open> _open = [];

    /// <summary>The name in the text of the innermost open element; null outside of the document element.</summary>
    public string? Innermost => _open.Count == 0 ? null : _open[^1].Name;

    /// <summary>Starts the element of a tag, after closing what it cannot stand in.</summary>
    public void Start(Tag tag)
    {
        CloseBefore(tag.Name);
        var scope = NamespaceScope.Within(_open.Count == 0 ? null : _open[^1].Scope, tag.Attributes);
        var (prefix, local) = Split(tag.Name);
        tree.Open(Address(scope, prefix), local, prefix);
        if (tag.Attributes.Count > FeedLimits.Attributes)
        {
            tree.Refuse(FeedProblem.TooComplex);
        }

        foreach (var (name, value) in tag.Attributes)
        {
            AddAttribute(scope, name, value);
        }

        if (tag.IsEmpty || Void.Contains(tag.Name))
        {
            tree.Close();
            return;
        }

        _open.Add(new Open(tag.Name, scope));
    }

    /// <summary>Ends the element that an end tag means; everything left open inside it is closed, and a stray end tag passes by.</summary>
    public void End(string name)
    {
        var match = Find(name);
        if (match < 0)
        {
            log.Note(Mending.StrayEndTag);
            if (Items.Contains(name))
            {
                CloseToContainer();   // its start tag was mistyped: what was opened in its stead ends here
            }

            return;
        }

        CloseTo(match, Mending.UnclosedElement);
    }

    /// <summary>Ends all that is open, for the text is at its end.</summary>
    public void EndAll()
    {
        if (_open.Count > 0)
        {
            CloseTo(0, Mending.Truncated, noteLast: true);
        }
    }

    private void CloseBefore(string name)
    {
        if (Items.Contains(name) && FindAny(Items) is >= 0 and var item)
        {
            CloseTo(item, Mending.ImplicitItem, noteLast: true);
        }
        else if (Items.Contains(name))
        {
            CloseToContainer();   // no field of a channel holds items: it was never closed
        }
        else if (TextFields.Contains(name) && Innermost is { } inner && TextFields.Contains(inner) && !IsMarkupField(inner))
        {
            CloseTo(_open.Count - 1, Mending.UnclosedElement, noteLast: true);
        }
    }

    // These may hold HTML as it is, in which a title or a link is no field of the item.
    private static bool IsMarkupField(string name) => name.EndsWith("description", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith("encoded", StringComparison.OrdinalIgnoreCase);

    // An end tag inside an item never closes what stands around the item, unless it is the item's own parent's.
    private int Find(string name)
    {
        for (var i = _open.Count - 1; i >= 0; i--)
        {
            if (string.Equals(_open[i].Name, name, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return _open.FindLastIndex(open => string.Equals(open.Name, name, StringComparison.OrdinalIgnoreCase));
    }

    private void CloseToContainer()
    {
        if (_open.FindLastIndex(open => Containers.Contains(Split(open.Name).Local)) is >= 0 and var container)
        {
            CloseTo(container + 1, Mending.UnclosedElement, noteLast: true);
        }
    }

    private int FindAny(FrozenSet<string> names) => _open.FindLastIndex(open => names.Contains(open.Name));

    private void CloseTo(int index, string mending, bool noteLast = false)
    {
        for (var i = _open.Count - 1; i >= index; i--)
        {
            if (i > index || noteLast)
            {
                log.Note(mending);
            }

            tree.Close();
            _open.RemoveAt(i);
        }
    }

    private void AddAttribute(NamespaceScope scope, string name, string value)
    {
        var (prefix, local) = Split(name);
        if (local.Length == 0 || prefix == "xmlns" || name == "xmlns")
        {
            return;
        }

        var address = prefix.Length == 0 ? "" : Address(scope, prefix);
        tree.Attribute(XName.Get(local, address), value);
    }

    private string Address(NamespaceScope scope, string prefix)
    {
        if (scope.Find(prefix) is { } declared)
        {
            return declared;
        }

        if (prefix.Length == 0)
        {
            return "";
        }

        if (prefix != "xml")
        {
            log.Note(Mending.UndeclaredPrefix);
        }

        return Vocabulary.UsualNamespace(prefix)?.NamespaceName ?? "urn:undeclared:" + prefix;
    }

    private static (string Prefix, string Local) Split(string name)
    {
        var colon = name.IndexOf(':', StringComparison.Ordinal);
        return colon <= 0 || colon == name.Length - 1 ? ("", Local(name)) : (name[..colon], Local(name[(colon + 1)..]));
    }

    // A name with two colons, or with a digit behind its colon, is no name in XML.
    private static string Local(string name)
    {
        var plain = name.Replace(":", "", StringComparison.Ordinal);
        return plain.Length > 0 && XmlConvert.IsStartNCNameChar(plain[0]) ? plain : "_" + plain;
    }

    private sealed record Open(string Name, NamespaceScope Scope);
}
