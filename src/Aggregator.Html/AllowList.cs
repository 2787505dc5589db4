using System.Collections.Frozen;

namespace Aggregator.Html;

/// <summary>The one closed list of what may be republished: elements, attributes and schemes.</summary>
/// <remarks>
/// Left out on purpose: <c>id</c> and <c>name</c> (they clobber the page that shows the article), <c>class</c> and <c>style</c> (they dress it in a stranger's
/// clothes, and CSS can cover the page and load files), every handler, forms, frames, SVG and MathML (each brings a parser of its own).
/// </remarks>
public static class AllowList
{
    /// <summary>
    /// Elements whose content goes with them: code, styles, controls, other markup languages, and text that only shows when something failed.
    /// </summary>
    private static readonly FrozenSet<string> Dropped = FrozenSet.Create(StringComparer.Ordinal,
        "area", "base", "basefont", "bgsound", "button", "canvas", "col", "colgroup", "datalist", "embed", "frame", "frameset", "head", "iframe", "input",
        "keygen", "link", "math", "meta", "noembed", "noframes", "optgroup", "option", "param", "portal", "progress", "meter", "script", "select",
        "style", "svg", "template", "textarea", "title");

    /// <summary>Elements that are written as another one, which says the same with less.</summary>
    private static readonly FrozenDictionary<string, string> Renamed = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["address"] = "div", ["article"] = "div", ["aside"] = "div", ["center"] = "div", ["dialog"] = "div", ["dir"] = "ul", ["fieldset"] = "div",
        ["footer"] = "div", ["form"] = "div", ["header"] = "div", ["hgroup"] = "div", ["legend"] = "div", ["main"] = "div", ["menu"] = "ul", ["nav"] = "div",
        ["search"] = "div", ["section"] = "div",
        ["listing"] = "pre", ["plaintext"] = "pre", ["xmp"] = "pre",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, AttributeRule> Everywhere = Rules();

    private static readonly FrozenDictionary<string, FrozenDictionary<string, AttributeRule>> Allowed =
        new Dictionary<string, FrozenDictionary<string, AttributeRule>>(StringComparer.Ordinal)
        {
            // blocks
            ["p"] = Everywhere, ["div"] = Everywhere, ["pre"] = Everywhere, ["hr"] = Everywhere,
            ["h1"] = Everywhere, ["h2"] = Everywhere, ["h3"] = Everywhere, ["h4"] = Everywhere, ["h5"] = Everywhere, ["h6"] = Everywhere,
            ["blockquote"] = Rules(("cite", AttributeRule.Address)),
            ["figure"] = Everywhere, ["figcaption"] = Everywhere,
            ["details"] = Rules(("open", AttributeRule.Flag)), ["summary"] = Everywhere,

            // lists
            ["ul"] = Everywhere, ["ol"] = Rules(("start", AttributeRule.Number), ("reversed", AttributeRule.Flag)),
            ["li"] = Rules(("value", AttributeRule.Number)),
            ["dl"] = Everywhere, ["dt"] = Everywhere, ["dd"] = Everywhere,

            // tables
            ["table"] = Everywhere, ["caption"] = Everywhere, ["thead"] = Everywhere, ["tbody"] = Everywhere, ["tfoot"] = Everywhere, ["tr"] = Everywhere,
            ["th"] = Rules(("colspan", AttributeRule.Number), ("rowspan", AttributeRule.Number), ("scope", AttributeRule.Word), ("abbr", AttributeRule.Text),
                ("align", AttributeRule.Word)),
            ["td"] = Rules(("colspan", AttributeRule.Number), ("rowspan", AttributeRule.Number), ("align", AttributeRule.Word)),   // numbers are read by their columns

            // phrases
            ["a"] = Rules(("href", AttributeRule.Link), ("hreflang", AttributeRule.Word), ("title", AttributeRule.Text)),
            ["abbr"] = Rules(("title", AttributeRule.Text)), ["acronym"] = Rules(("title", AttributeRule.Text)), ["dfn"] = Rules(("title", AttributeRule.Text)),
            ["b"] = Everywhere, ["strong"] = Everywhere, ["i"] = Everywhere, ["em"] = Everywhere, ["u"] = Everywhere, ["s"] = Everywhere,
            ["strike"] = Everywhere,
            ["small"] = Everywhere, ["big"] = Everywhere, ["sub"] = Everywhere, ["sup"] = Everywhere, ["mark"] = Everywhere,
            ["del"] = Rules(("cite", AttributeRule.Address), ("datetime", AttributeRule.Text)),
            ["ins"] = Rules(("cite", AttributeRule.Address), ("datetime", AttributeRule.Text)),
            ["q"] = Rules(("cite", AttributeRule.Address)), ["cite"] = Everywhere, ["time"] = Rules(("datetime", AttributeRule.Text)),
            ["code"] = Everywhere, ["kbd"] = Everywhere, ["samp"] = Everywhere, ["var"] = Everywhere, ["tt"] = Everywhere,
            ["ruby"] = Everywhere, ["rt"] = Everywhere, ["rp"] = Everywhere, ["bdi"] = Everywhere, ["bdo"] = Everywhere,
            ["br"] = Everywhere, ["wbr"] = Everywhere,

            // pictures, sound and film
            ["img"] = Rules(
                ("src", AttributeRule.Address), ("srcset", AttributeRule.Candidates), ("sizes", AttributeRule.Text), ("alt", AttributeRule.Text),
                ("title", AttributeRule.Text), ("width", AttributeRule.Number), ("height", AttributeRule.Number)),
            ["audio"] = Rules(("src", AttributeRule.Address), ("controls", AttributeRule.Flag)),
            ["video"] = Rules(
                ("src", AttributeRule.Address), ("poster", AttributeRule.Address), ("controls", AttributeRule.Flag),
                ("width", AttributeRule.Number), ("height", AttributeRule.Number)),
            ["source"] = Rules(("src", AttributeRule.Address), ("type", AttributeRule.Text)),
            ["track"] = Rules(("src", AttributeRule.Address), ("kind", AttributeRule.Word), ("srclang", AttributeRule.Word), ("label", AttributeRule.Text)),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every element that may be republished, in lower case.</summary>
    public static IReadOnlyCollection<string> Elements => Allowed.Keys;

    /// <summary>Whether an element may be republished.</summary>
    /// <param name="element">In lower case, as a parser gives it.</param>
    public static bool AllowsElement(string element) => Allowed.ContainsKey(element);

    /// <summary>Whether an attribute may be republished on an element, given a value that fits it.</summary>
    /// <param name="element">In lower case.</param>
    /// <param name="attribute">In lower case.</param>
    public static bool AllowsAttribute(string element, string attribute) =>
        Allowed.TryGetValue(element, out var rules) && rules.ContainsKey(attribute);

    /// <summary>The attributes of an allowed element by name; null when the element is not on the list.</summary>
    internal static FrozenDictionary<string, AttributeRule>? AttributesOf(string element) => Allowed.GetValueOrDefault(element);

    /// <summary>Whether an element goes together with what is in it; what is neither allowed nor dropped is unwrapped.</summary>
    internal static bool DropsContentOf(string element) => Dropped.Contains(element);

    /// <summary>The name an element is written by.</summary>
    internal static string WrittenAs(string element) => Renamed.GetValueOrDefault(element, element);

    private static FrozenDictionary<string, AttributeRule> Rules(params (string Name, AttributeRule Rule)[] own) =>
        own.Append(("lang", AttributeRule.Word)).Append(("dir", AttributeRule.Word))
            .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);
}
