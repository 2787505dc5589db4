using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Aggregator.Extraction.Body;

/// <summary>A copy of the page's tree with nothing in it but what is kept; boxes that mean nothing are left out, and loose text becomes paragraphs.</summary>
internal sealed class MarkupCopy
{
    // Elements that mean something to a reader; all others, custom ones included, are boxes.
    private static readonly FrozenSet<string> Structure = FrozenSet.ToFrozenSet(
    [
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "menu", "dir", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption", "blockquote", "pre",
        "figure", "figcaption", "details", "summary", "a",
    ]);

    private readonly IDocument _document;
    private readonly IReadOnlySet<INode> _text;
    private readonly IReadOnlyDictionary<INode, IElement> _inserts;
    private readonly Dictionary<INode, int> _blockOf = [];
    private readonly HashSet<INode> _insertWays = [];
    private readonly List<IElement> _floating = [];

    private MarkupCopy(IDocument document, IReadOnlySet<INode> text, IReadOnlyDictionary<INode, IElement> inserts)
    {
        _document = document;
        _text = text;
        _inserts = inserts;
    }

    /// <param name="text">The text nodes that are kept, and every element above one.</param>
    /// <param name="inserts">What stands in the place of an element.</param>
    public static IElement Of(IDocument document, IElement body, ArticleBody chosen, IReadOnlySet<INode> text, IReadOnlyDictionary<INode, IElement> inserts)
    {
        var copy = new MarkupCopy(document, text, inserts);
        foreach (var block in chosen.Blocks)
        {
            foreach (var leaf in block.Leaves)
            {
                copy._blockOf[leaf] = block.Index;
            }
        }

        foreach (var place in inserts.Keys)
        {
            for (var node = place; node is not null && copy._insertWays.Add(node); node = node.Parent)
            {
            }
        }

        var root = document.CreateElement("div");
        copy.CopyChildren(body, root);
        return root;
    }

    private void CopyChildren(INode from, IElement to)
    {
        IElement? paragraph = null;
        var paragraphBlock = -1;
        var gap = Gap.None;
        var children = from.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            var child = children[i];
            if (!IsOnTheWay(child))
            {
                gap = (Gap)Math.Max((int)gap, (int)GapOf(child));
                continue;
            }

            if (_inserts.TryGetValue(child, out var content))
            {
                paragraph = null;
                Insert(content, to);
                continue;
            }

            if (child is IElement element && !IsPhrase(element))
            {
                paragraph = null;
                CopyElement(element, to);
                continue;
            }

            var block = FirstBlockIn(child);
            if (paragraph is null || block != paragraphBlock)
            {
                paragraph = NeedsParagraph(to, from) ? (IElement)to.AppendChild(_document.CreateElement("p")) : to;
                paragraphBlock = block;
            }
            else
            {
                AppendGap(gap, paragraph);
            }

            gap = Gap.None;
            if (child is IText text && !paragraph.HasChildNodes && paragraph.LocalName != "pre")
            {
                paragraph.AppendChild(_document.CreateTextNode(text.Data.TrimStart()));   // ideographic spaces, too: the reader's own styles indent
            }
            else
            {
                CopyPhrase(child, paragraph);
            }

            paragraph = Settle(to) ? null : paragraph;
        }
    }

    private void CopyElement(IElement element, IElement to)
    {
        if (element.LocalName == "table")
        {
            CopyTable(element, to);
            return;
        }

        // A paragraph cannot hold a figure, so it is parted in two; what holds nothing but figures needs no box.
        var isBox = !Structure.Contains(element.LocalName) || !_text.Contains(element) || (element.LocalName == "p" && _insertWays.Contains(element));
        CopyChildren(element, isBox ? to : (IElement)to.AppendChild(element.Clone(deep: false)));
    }

    private void CopyTable(IElement table, IElement to)
    {
        if (TableShape.IsLayout(table, IsOnTheWay))
        {
            foreach (var cell in TableShape.Cells(table).Where(IsOnTheWay))
            {
                CopyCell(cell, to);
            }

            return;
        }

        var copy = (IElement)to.AppendChild(table.Clone(deep: false));
        if (table.Children.FirstOrDefault(child => child.LocalName == "caption") is { } caption)
        {
            copy.AppendChild(caption.Clone());
        }

        IElement? section = null;
        foreach (var row in TableShape.Rows(table).Where(IsOnTheWay))
        {
            var sectionName = row.ParentElement is { LocalName: "thead" or "tfoot" } stated ? stated.LocalName : "tbody";
            if (section?.LocalName != sectionName)
            {
                section = (IElement)copy.AppendChild(_document.CreateElement(sectionName));
            }

            // A cell without text keeps the others under their columns.
            var rowCopy = (IElement)section.AppendChild(row.Clone(deep: false));
            foreach (var cell in row.Children.Where(child => child.LocalName is "td" or "th"))
            {
                CopyCell(cell, (IElement)rowCopy.AppendChild(cell.Clone(deep: false)));
            }
        }
    }

    private void CopyCell(IElement cell, IElement to)
    {
        if (_inserts.TryGetValue(cell, out var content))
        {
            Insert(content, to);
            return;
        }

        CopyChildren(cell, to);
    }

    private void CopyPhrase(INode node, IElement to)
    {
        if (_inserts.TryGetValue(node, out var content))
        {
            _floating.Add(content);
            return;
        }

        var copy = to.AppendChild(node.Clone(deep: false));
        if (node is not IElement || copy is not IElement phrase)
        {
            return;
        }

        foreach (var child in node.ChildNodes)
        {
            if (IsOnTheWay(child))
            {
                CopyPhrase(child, phrase);
            }
            else if (child is IElement { LocalName: "rt" or "rp" })
            {
                phrase.AppendChild(child.Clone());   // how a word is read; no part of the text
            }
            else
            {
                AppendGap(GapOf(child), phrase);
            }
        }
    }

    private static void Insert(IElement content, IElement to) => to.AppendChild(content);

    // Figures out of the middle of a phrase follow it, as soon as they are in an element that can hold them.
    private bool Settle(IElement to)
    {
        if (_floating.Count == 0 || to.LocalName is "p" or "pre" or "summary" or "a" or ['h', >= '1' and <= '6'])
        {
            return false;
        }

        foreach (var content in _floating)
        {
            Insert(content, to);
        }

        _floating.Clear();
        return true;
    }

    private bool IsOnTheWay(INode node) => _text.Contains(node) || _insertWays.Contains(node);

    // Inline and with nothing but inline elements in it; an <a> around a whole block is no phrase.
    private bool IsPhrase(IElement element) =>
        Tags.Inline.Contains(element.LocalName)
            && element.ChildNodes.All(child => !IsOnTheWay(child) || child is not IElement inner || _inserts.ContainsKey(inner) || IsPhrase(inner));

    private int FirstBlockIn(INode node)
    {
        if (_blockOf.TryGetValue(node, out var block))
        {
            return block;
        }

        foreach (var child in node.ChildNodes)
        {
            if (_text.Contains(child) && FirstBlockIn(child) is var found and >= 0)
            {
                return found;
            }
        }

        return -1;
    }

    // A cell or an item is a paragraph of its own, unless line breaks make several of it.
    private bool NeedsParagraph(IElement to, INode from) => to.LocalName switch
    {
        "div" or "blockquote" or "details" => true,
        "td" or "th" or "li" or "dd" => from.ChildNodes.Where(child => _text.Contains(child) && (child is not IElement element || IsPhrase(element)))
            .Select(FirstBlockIn).Distinct().Skip(1).Any(),
        _ => false,
    };

    private void AppendGap(Gap gap, IElement to)
    {
        if (gap != Gap.None)
        {
            to.AppendChild(gap == Gap.Break ? _document.CreateElement("br") : _document.CreateTextNode(" "));
        }
    }

    private static Gap GapOf(INode node) => node switch
    {
        IElement { LocalName: "br" } => Gap.Break,
        IText text when text.Data.Length > 0 && string.IsNullOrWhiteSpace(text.Data) => Gap.Space,
        IElement element when Tags.Inline.Contains(element.LocalName) && element.ChildNodes.Length == 1 => GapOf(element.ChildNodes[0]),
        _ => Gap.None,
    };

    /// <summary>What stands between two pieces of a paragraph although it is no text of a block.</summary>
    private enum Gap
    {
        None,
        Space,
        Break,
    }
}
