using AngleSharp.Dom;
using Aggregator.Html;

namespace Aggregator.Extraction.Body;

/// <summary>The HTML of a body: the page's own elements, pruned to what is kept, with the pictures that stand between.</summary>
internal sealed class ArticleMarkup
{
    private readonly IDocument _document;
    private readonly Dictionary<INode, int> _leaves = [];
    private readonly HashSet<INode> _images = [];
    private readonly HashSet<INode> _onTheWay = [];

    private ArticleMarkup(IDocument document) => _document = document;

    /// <summary>Clean HTML with absolute addresses; the page's tree is left as it was.</summary>
    public static string Of(IDocument document, PageBlocks page, ArticleBody body, Uri? baseUrl)
    {
        var markup = new ArticleMarkup(document);
        markup.Mark(page, body);
        var root = document.CreateElement("div");
        markup.CopyChildren(page.Regions[0].Element, root);
        return HtmlCleaner.Clean(root, baseUrl);
    }

    private void Mark(PageBlocks page, ArticleBody body)
    {
        foreach (var block in body.Blocks)
        {
            foreach (var leaf in block.Leaves)
            {
                _leaves[leaf] = block.Index;
                MarkWay(leaf);
            }
        }

        foreach (var image in BodyImages.Of(page, body))
        {
            MarkWay(image.Element);
            _images.Add(image.Element);
            MarkCaption(page, image);
        }
    }

    // A caption is no text of the article, but a picture is not to be shown without it.
    private void MarkCaption(PageBlocks page, PageImage image)
    {
        if (image.Element.Closest("figure") is not { } figure || page.RegionOf(figure) is not { } region)
        {
            return;
        }

        for (var i = region.FirstBlock; i < region.EndBlock && i < region.FirstBlock + 3; i++)
        {
            foreach (var leaf in page.Blocks[i].Kind == BlockKind.Caption ? page.Blocks[i].Leaves : [])
            {
                _leaves[leaf] = i;
                MarkWay(leaf);
            }
        }
    }

    private void MarkWay(INode leaf)
    {
        for (var node = leaf; node is not null && _onTheWay.Add(node); node = node.Parent)
        {
        }
    }

    private void CopyChildren(INode from, IElement to)
    {
        IElement? paragraph = null;
        var paragraphBlock = -1;
        var hasBreak = false;
        var children = from.ChildNodes;
        for (var i = 0; i < children.Length; i++)
        {
            var child = children[i];
            if (!_onTheWay.Contains(child))
            {
                hasBreak |= child is IElement { LocalName: "br" };
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
                paragraph = NeedsParagraph(to, from) ? _document.CreateElement("p") : to;
                paragraphBlock = block;
                if (paragraph != to)
                {
                    to.AppendChild(paragraph);
                }
            }
            else if (hasBreak)
            {
                paragraph.AppendChild(_document.CreateElement("br"));
            }

            hasBreak = false;

            CopyPhrase(child, paragraph);
        }
    }

    private void CopyElement(IElement element, IElement to)
    {
        if (_images.Contains(element))
        {
            to.AppendChild(LazyImage.Resolve(element));
            return;
        }

        var copy = element.LocalName is "div" or "section" or "article" or "main" or "span" ? to : (IElement)to.AppendChild(element.Clone(deep: false));
        CopyChildren(element, copy);
    }

    private void CopyPhrase(INode node, IElement to)
    {
        if (node is IText)
        {
            to.AppendChild(node.Clone(deep: false));
            return;
        }

        var copy = (IElement)to.AppendChild(node.Clone(deep: false));
        foreach (var child in node.ChildNodes)
        {
            if (_images.Contains(child))
            {
                copy.AppendChild(LazyImage.Resolve((IElement)child));
            }
            else if (_onTheWay.Contains(child))
            {
                CopyPhrase(child, copy);
            }
            else if (child is IElement { LocalName: "br" })
            {
                copy.AppendChild(_document.CreateElement("br"));
            }
        }
    }

    // Inline and with nothing but inline elements in it; an <a> around a whole block is no phrase.
    private bool IsPhrase(IElement element) =>
        Tags.Inline.Contains(element.LocalName) && element.ChildNodes.All(child => !_onTheWay.Contains(child) || child is not IElement inner || IsPhrase(inner)
            || inner.LocalName is "br");

    private int FirstBlockIn(INode node)
    {
        if (_leaves.TryGetValue(node, out var block))
        {
            return block;
        }

        foreach (var child in node.ChildNodes)
        {
            if (_onTheWay.Contains(child) && FirstBlockIn(child) is var found and >= 0)
            {
                return found;
            }
        }

        return -1;
    }

    // A cell or an item is a paragraph of its own, unless line breaks make several of it.
    private bool NeedsParagraph(IElement to, INode from) => to.LocalName switch
    {
        "div" or "section" or "article" or "main" or "blockquote" or "body" => true,
        "td" or "th" or "li" or "dd" => from.ChildNodes.Where(child => _onTheWay.Contains(child) && child is not IElement)
            .Select(FirstBlockIn).Distinct().Skip(1).Any(),
        _ => false,
    };
}
