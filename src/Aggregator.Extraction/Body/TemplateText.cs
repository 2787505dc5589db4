using Aggregator.Html;
using AngleSharp.Dom;

namespace Aggregator.Extraction.Body;

/// <summary>Text that a page carries in a template of a script and shows by that script, as the blogs of one large platform do: put where the script would put it.</summary>
internal static class TemplateText
{
    // A shorter one is the mould of a widget.
    private const int Shortest = 300;

    // Each is parsed for itself.
    private const int Most = 20;

    /// <summary>
    /// Fills the elements of the article whose only text is a template. One with places left open ("{{title}}") is a mould and stays; so does JSON, which such scripts
    /// carry as well.
    /// </summary>
    /// <returns>Whether there were any.</returns>
    public static bool Unpack(IReadOnlyList<IElement> scripts)
    {
        var hasUnpacked = false;
        foreach (var script in scripts.Where(IsText).Take(Most).ToList())
        {
            if (script.ParentElement is { } parent && parent.ChildNodes.Where(IsShown).Sum(node => node.TextContent.Length) < Shortest)
            {
                parent.InnerHtml = BoundedMarkup.Of(script.TextContent).Html;
                hasUnpacked = true;
            }
        }

        return hasUnpacked;
    }

    // A second copy stands in noscript.
    private static bool IsShown(INode node) => node is not IElement { LocalName: "script" or "noscript" or "style" };

    private static bool IsText(IElement script) => script.GetAttribute("type")?.EndsWith("/template", StringComparison.OrdinalIgnoreCase) is true
        && script.TextContent.Length >= Shortest && script.TextContent.AsSpan().TrimStart().StartsWith('<') && script.Closest("article, [itemprop='articleBody']") is not null
        && script.TextContent.Contains("<p", StringComparison.OrdinalIgnoreCase)
        && !script.TextContent.Contains("{{", StringComparison.Ordinal) && !script.TextContent.Contains("<%", StringComparison.Ordinal);
}
