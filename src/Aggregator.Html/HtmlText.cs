using AngleSharp.Dom;

namespace Aggregator.Html;

/// <summary>The text a person would copy out of HTML: a paragraph a block, parted by a blank line.</summary>
/// <remarks>
/// Lines of a list or a table follow each other without a blank line, cells are parted by a tab, <c>br</c> is a line end, <c>pre</c> keeps its layout; list
/// items get no bullet, since a bullet is not part of what was written. Code, styles, controls and pictures give nothing.
/// </remarks>
public static class HtmlText
{
    /// <summary>Parses a fragment and gives its text.</summary>
    /// <returns>Lines parted by <c>\n</c>, without white space at either end; empty when there is no text.</returns>
    /// <exception cref="OperationCanceledException">The token was cancelled; hostile HTML can make the parse quadratic, so give it a deadline.</exception>
    public static async Task<string> OfAsync(string html, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(html);
        if (!html.AsSpan().ContainsAny('<', '&'))
        {
            var layout = new TextLayout();
            layout.Text(html, isPreformatted: false);
            return layout.Result;
        }

        var body = await HtmlFragment.ParseAsync(html, cancellationToken);
        return Of(body);
    }

    /// <summary>The text of a tree that is parsed already.</summary>
    /// <param name="root">A document, an element (of which the content is taken, whatever the element is), or a text.</param>
    public static string Of(INode root)
    {
        ArgumentNullException.ThrowIfNull(root);
        var layout = new TextLayout();
        if (root is IElement element)
        {
            Children(element, layout, AllowList.WrittenAs(element.LocalName) == "pre");
        }
        else
        {
            Node(root, layout, isPreformatted: false);
        }

        return layout.Result;
    }

    // Depth is bounded by the parser's limit of 512 levels, so it may recurse.
    private static void Node(INode node, TextLayout layout, bool isPreformatted)
    {
        switch (node)
        {
            case ICharacterData { NodeType: NodeType.Text } text:
                layout.Text(text.Data, isPreformatted);
                break;
            case IElement element:
                Element(element, layout, isPreformatted);
                break;
            default:
                Children(node, layout, isPreformatted);
                break;
        }
    }

    private static void Element(IElement element, TextLayout layout, bool isPreformatted)
    {
        if (Formula.Is(element))
        {
            Mathematics(element, layout);
            return;
        }

        var name = AllowList.WrittenAs(element.LocalName);
        if (element.NamespaceUri != NamespaceNames.HtmlUri || AllowList.DropsContentOf(name) || name is "audio" or "video" or "rp" || Formula.IsShownBefore(element))
        {
            return;
        }

        if (name == "br")
        {
            layout.LineEnd();
            return;
        }

        var blankLines = BlankLinesAround(element, name);
        if (blankLines is { } before)
        {
            layout.Block(before);
        }
        else if (name is "td" or "th")
        {
            layout.Cell();
        }

        Children(element, layout, isPreformatted || name == "pre");
        if (blankLines is { } after)
        {
            layout.Block(after);
        }
    }

    // In one line; a displayed one in a line of its own.
    private static void Mathematics(IElement math, TextLayout layout)
    {
        var isDisplayed = Formula.IsDisplayed(math);
        if (isDisplayed)
        {
            layout.Block(0);
        }

        layout.Text(Formula.InWords(math), isPreformatted: false);
        if (isDisplayed)
        {
            layout.Block(0);
        }
    }

    private static void Children(INode parent, TextLayout layout, bool isPreformatted)
    {
        foreach (var child in parent.ChildNodes)
        {
            Node(child, layout, isPreformatted);
        }
    }

    /// <summary>How many blank lines part a block from what stands before and after; null for what runs on in its line.</summary>
    private static int? BlankLinesAround(IElement element, string name) => name switch
    {
        "li" or "dt" or "dd" or "tr" or "summary" or "thead" or "tbody" or "tfoot" or "caption" => 0,
        "ul" or "ol" when element.ParentElement?.LocalName == "li" => 0,
        "td" or "th" => null,
        _ => Nesting.IsBlock(name) ? 1 : null,
    };
}
