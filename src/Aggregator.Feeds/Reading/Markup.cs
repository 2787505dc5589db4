using System.Text;
using System.Xml.Linq;

namespace Aggregator.Feeds.Reading;

/// <summary>Markup that stands in a feed as elements, written out as HTML: no prefixes, void elements without an end.</summary>
internal static class Markup
{
    private const string Void = " area base br col embed hr img input link meta param source track wbr ";

    /// <summary>What stands inside an element.</summary>
    /// <param name="isTextMarkup">Whether the text in between is markup too: HTML escaped inside of a div that is not.</param>
    public static string Inner(XElement element, bool isTextMarkup = false)
    {
        var html = new StringBuilder();
        foreach (var node in element.Nodes())
        {
            Append(html, node, isTextMarkup);
        }

        return html.ToString();
    }

    private static string InAttribute(string value) => PlainText.ToHtml(value).Replace("\"", "&quot;", StringComparison.Ordinal);

    private static void Append(StringBuilder html, XNode node, bool isTextMarkup)
    {
        switch (node)
        {
            case XText text:
                html.Append(isTextMarkup ? text.Value : PlainText.ToHtml(text.Value));
                break;
            case XElement element:
                Append(html, element, isTextMarkup);
                break;
        }
    }

    // Recursion is safe: the tree is at most FeedLimits.Depth deep.
    private static void Append(StringBuilder html, XElement element, bool isTextMarkup)
    {
        var name = element.Name.LocalName;
        html.Append('<').Append(name);
        foreach (var attribute in element.Attributes())
        {
            html.Append(' ').Append(NameOf(attribute.Name)).Append("=\"").Append(InAttribute(attribute.Value)).Append('"');
        }

        html.Append('>');
        foreach (var node in element.Nodes())
        {
            Append(html, node, isTextMarkup);
        }

        // What <br>text</br> holds, in XML, stands behind it in HTML.
        if (!Void.Contains(" " + name.ToLowerInvariant() + " ", StringComparison.Ordinal))
        {
            html.Append("</").Append(name).Append('>');
        }
    }

    private static string NameOf(XName name) => name.Namespace == XNamespace.Xml ? "xml:" + name.LocalName : name.LocalName;
}
