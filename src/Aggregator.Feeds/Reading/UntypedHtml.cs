using System.Xml.Linq;
using Aggregator.Feeds.Repair;

namespace Aggregator.Feeds.Reading;

/// <summary>Atom texts without a type that are HTML all the same.</summary>
/// <remarks>
/// By RFC 4287 they are plain text, and source code would be what a reader sees. No writer that leaves the type out and escapes paragraphs, links and pictures means
/// that; one that says <c>type="text"</c> does.
/// </remarks>
internal static class UntypedHtml
{
    /// <summary>Gives content and summary of the entries the type that their text shows; a title stays what it is, for it may well speak of a tag.</summary>
    public static void Type(FeedShape shape, RepairLog log)
    {
        if (shape.Format != FeedFormat.Atom)
        {
            return;
        }

        foreach (var item in shape.Items)
        {
            foreach (var child in item.Elements())
            {
                if (IsUntyped(child) && HtmlSniffer.IsHtml(child.Value))
                {
                    child.SetAttributeValue("type", "html");
                    log.Note(Mending.UntypedHtml);
                }
            }
        }
    }

    private static bool IsUntyped(XElement child) =>
        (child.Name == Ns.Atom + "content" || child.Name == Ns.Atom + "summary") && !child.HasElements && child.Value("type") is null && child.Value("src") is null
            && child.Value("mode")?.ToLowerInvariant() is null or "escaped";
}
