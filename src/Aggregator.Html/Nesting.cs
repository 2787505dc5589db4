using System.Collections.Frozen;

namespace Aggregator.Html;

/// <summary>Where an element may stand so that a parser gives back the tree that was written.</summary>
/// <remarks>
/// Dropping and unwrapping can bring together what HTML's parser keeps apart: a paragraph inside a paragraph once the <c>object</c> between them is gone, a
/// link in a link. Written so, the next parser builds another tree, which is how mutation attacks work. The rules are those of the tree construction of the HTML
/// Standard.
/// </remarks>
internal static class Nesting
{
    /// <summary>Nothing a person wrote nests deeper, and readers of the result need not be made to suffer; what is deeper loses its tags, not its text.</summary>
    public const int MaxDepth = 100;

    private static readonly FrozenSet<string> ClosesParagraph = FrozenSet.Create(StringComparer.Ordinal,
        "p", "div", "pre", "hr", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "figure", "figcaption", "details", "summary",
        "ul", "ol", "li", "dl", "dt", "dd", "table");

    /// <summary>Blocks: what stands on lines of its own.</summary>
    public static bool IsBlock(string element) => ClosesParagraph.Contains(element)
        || element is "caption" or "thead" or "tbody" or "tfoot" or "tr" or "td" or "th";

    /// <summary>Whether nothing but certain elements may stand directly inside; text there would be moved in front of the table.</summary>
    public static bool TakesNoText(string? parent) => parent is "table" or "thead" or "tbody" or "tfoot" or "tr";

    /// <summary>Whether the element may be opened inside the open ones, the innermost of which is last.</summary>
    public static bool Allows(IReadOnlyList<string> open, string element)
    {
        var parent = open.Count == 0 ? null : open[^1];
        var fitsParent = element switch
        {
            "caption" or "thead" or "tbody" or "tfoot" => parent is "table",
            "tr" => parent is "thead" or "tbody" or "tfoot",
            "td" or "th" => parent is "tr",
            "li" => parent is "ul" or "ol",
            "dt" or "dd" => parent is "dl",
            "rt" or "rp" => parent is "ruby",
            "source" or "track" => parent is "audio" or "video",
            "div" => parent is not ("ul" or "ol" or "dl") && !TakesNoText(parent),
            _ => !TakesNoText(parent),
        };
        return fitsParent
            && !(ClosesParagraph.Contains(element) && IsOpenInCell(open, "p"))
            && !(element == "a" && open.Contains("a"))
            && !(IsHeading(element) && open.Any(IsHeading));
    }

    private static bool IsHeading(string element) => element is ['h', >= '1' and <= '6'];

    // A cell starts afresh: a paragraph outside the table does not hear of what is in it.
    private static bool IsOpenInCell(IReadOnlyList<string> open, string element)
    {
        for (var i = open.Count - 1; i >= 0 && open[i] is not ("td" or "th" or "caption"); i--)
        {
            if (open[i] == element)
            {
                return true;
            }
        }

        return false;
    }
}
