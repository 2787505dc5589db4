using AngleSharp.Html.Dom;

namespace Aggregator.Extraction.Body;

/// <summary>Text that a page carries in a template of a script and shows by that script, as the blogs of one large platform do: put where the script would put it.</summary>
internal static class TemplateText
{
    // A shorter one is the mould of a widget.
    private const int Shortest = 300;

    /// <summary>Fills the elements whose only text is a template; one with places left open ("{{title}}") is a mould and stays.</summary>
    public static void Unpack(IHtmlDocument document)
    {
        foreach (var script in document.Scripts.Where(IsText).ToList())
        {
            if (script.ParentElement is { } parent && parent.TextContent.Length < script.TextContent.Length + Shortest)
            {
                parent.InnerHtml = script.TextContent;
            }
        }
    }

    private static bool IsText(IHtmlScriptElement script) => script.Type?.EndsWith("/template", StringComparison.OrdinalIgnoreCase) is true
        && script.TextContent.Length >= Shortest && script.TextContent.Contains("<p", StringComparison.OrdinalIgnoreCase)
        && !script.TextContent.Contains("{{", StringComparison.Ordinal) && !script.TextContent.Contains("<%", StringComparison.Ordinal);
}
