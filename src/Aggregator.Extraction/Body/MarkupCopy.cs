using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Aggregator.Extraction.Body;

/// <summary>A copy of the page's tree with nothing in it but what is kept; boxes that mean nothing are left out, and loose text becomes paragraphs.</summary>
internal sealed class MarkupCopy
{
    // Elements that mean something to a reader; all others, custom ones included, are boxes.
    private static readonly FrozenSet<string> Structure = FrozenSet.ToFrozenSet(
    [
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "menu", "dir", "li", "dl", "dt", "dd", "table", "thead", "tbody", "tfoot", "tr", "td", "th", "caption",
        "blockquote", "pre", "figure", "figcaption", "details", "summary", "a",
    ]);

    private readonly IDocument _document;
    private readonly PageBlocks _page;
    private readonly KeptNodes _kept;
    private readonly List<IElement> _floating = [];

    private MarkupCopy(IDocument document, PageBlocks page, KeptNodes kept)
    {
        _document = document;
        _page = page;
        _kept = kept;
    }

    /// <summary>The copy's root, a <c>div</c>.</summary>
    public static IElement Of(IDocument document, PageBlocks page, KeptNodes kept)
    {
        var root = document.CreateElement("div");
        new MarkupCopy(document, page, kept).CopyChildren(page.Regions[0].Element, root);
        return root;
    }

    private void CopyChildren(INode from, IElement to)
    {
        var run = new ParagraphRun(_document, to, NeedsParagraph(to, from));
        var children = from.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            var child = children[i];
            if (!_kept.Holds(child))
            {
                run.Skip(child);
            }
            else if (_kept.InsertAt(child) is { } content)
            {
                _floating.Add(content);
                run.End();
            }
            else if (child is IElement element && !_kept.IsPhrase(element))
            {
                run.End();
                CopyElement(element, to);
            }
            else
            {
                CopyPiece(child, run.For(_kept.FirstBlockIn(child)));
            }

            if (Settle(to))
            {
                run.End();
            }
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
        var isBox = !Structure.Contains(element.LocalName) || !_kept.HoldsText(element) || (element.LocalName == "p" && _kept.HoldsInsert(element));
        CopyChildren(element, isBox ? to : (IElement)to.AppendChild(element.Clone(deep: false)));
    }

    private void CopyTable(IElement table, IElement to)
    {
        if (TableShape.IsLayout(table, _page, _kept))
        {
            foreach (var cell in TableShape.Cells(table).Where(_kept.Holds))
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
        foreach (var row in TableShape.Rows(table).Where(_kept.Holds))
        {
            var name = row.ParentElement is { LocalName: "thead" or "tfoot" } stated ? stated.LocalName : "tbody";
            section = section?.LocalName == name ? section : (IElement)copy.AppendChild(_document.CreateElement(name));
            CopyRow(row, (IElement)section.AppendChild(row.Clone(deep: false)));
        }
    }

    // A cell without text keeps the others under their columns.
    private void CopyRow(IElement row, IElement to)
    {
        foreach (var cell in row.Children.Where(child => child.LocalName is "td" or "th"))
        {
            CopyCell(cell, (IElement)to.AppendChild(cell.Clone(deep: false)));
        }
    }

    private void CopyCell(IElement cell, IElement to)
    {
        if (_kept.InsertAt(cell) is { } content)
        {
            to.AppendChild(content);
            return;
        }

        CopyChildren(cell, to);
    }

    private void CopyPiece(INode node, IElement to)
    {
        if (node is IText text && !to.HasChildNodes && to.LocalName != "pre")
        {
            to.AppendChild(_document.CreateTextNode(text.Data.TrimStart()));   // ideographic spaces, too: the reader's own styles indent
            return;
        }

        CopyPhrase(node, to);
    }

    private void CopyPhrase(INode node, IElement to)
    {
        if (_kept.InsertAt(node) is { } content)
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
            if (_kept.Holds(child))
            {
                CopyPhrase(child, phrase);
            }
            else if (child is IElement { LocalName: "rt" or "rp" })
            {
                phrase.AppendChild(child.Clone());   // how a word is read; no part of the text
            }
            else
            {
                ParagraphRun.AppendGap(_document, child, phrase);
            }
        }
    }

    // Figures out of the middle of a phrase or a heading follow it, as soon as they are in an element that can hold them.
    private bool Settle(IElement to)
    {
        if (_floating.Count == 0 || to.LocalName is "p" or "pre" or "summary" or "a" or ['h', >= '1' and <= '6'])
        {
            return false;
        }

        foreach (var content in _floating)
        {
            to.AppendChild(content);
        }

        _floating.Clear();
        return true;
    }

    // A cell or an item is a paragraph of its own, unless line breaks make several of it.
    private bool NeedsParagraph(IElement to, INode from) => to.LocalName switch
    {
        "div" or "blockquote" or "details" => true,
        "td" or "th" or "li" or "dd" => from.ChildNodes.Where(child => _kept.HoldsText(child) && (child is not IElement element || _kept.IsPhrase(element)))
            .Select(_kept.FirstBlockIn).Distinct().Skip(1).Any(),
        _ => false,
    };
}
