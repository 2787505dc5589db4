using System.Collections.Frozen;

namespace Aggregator.Extraction.Body;

/// <summary>What element names mean to the walk.</summary>
internal static class Tags
{
    /// <summary>Elements that flow inside of a paragraph; every other element, custom ones included, starts a new block.</summary>
    public static readonly FrozenSet<string> Inline = FrozenSet.ToFrozenSet(
    [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "label", "mark",
        "nobr", "q", "rb", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    ]);

    /// <summary>Elements whose text is not shown as text.</summary>
    public static readonly FrozenSet<string> Silent = FrozenSet.ToFrozenSet(
    [
        "script", "style", "noscript", "template", "svg", "iframe", "object", "embed", "video", "audio", "canvas", "select", "textarea", "button",
        "map", "head", "title", "datalist", "progress", "meter", "applet", "frameset", "rt", "rp", "math", "amp-ad", "amp-iframe", "dialog",
        "amp-youtube", "lite-youtube", "youtube-video", "lite-vimeo", "amp-vimeo", "amp-dailymotion", "amp-twitter", "amp-instagram",
    ]);

    public static BlockKind? KindOf(string name) => name switch
    {
        "h1" or "h2" or "h3" or "h4" or "h5" or "h6" => BlockKind.Heading,
        "li" or "dt" or "dd" => BlockKind.ListItem,
        "td" or "th" => BlockKind.TableCell,
        "blockquote" => BlockKind.Quote,
        "pre" => BlockKind.Code,
        "figcaption" or "caption" => BlockKind.Caption,
        _ => null,
    };

    public static RegionHints HintsOf(string name) => name switch
    {
        "nav" or "menu" => RegionHints.Navigation,
        "aside" => RegionHints.Sidebar,
        "footer" => RegionHints.Footer,
        "form" or "fieldset" => RegionHints.Form,
        "figure" or "figcaption" or "caption" => RegionHints.Caption,
        _ => RegionHints.None,
    };
}
