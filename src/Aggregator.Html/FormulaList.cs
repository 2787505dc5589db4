using System.Collections.Frozen;

namespace Aggregator.Html;

/// <summary>The formulas' part of <see cref="AllowList"/>: the presentation elements of MathML Core, and what says nothing but how a formula is set.</summary>
/// <remarks>
/// Left out on purpose: <c>annotation-xml</c>, <c>mglyph</c> and <c>malignmark</c> (where a parser changes between HTML and MathML, and mutation attacks live), <c>maction</c>,
/// <c>href</c> on anything, colours, classes and styles, and offsets that would move a formula over the rest of the page.
/// </remarks>
internal static class FormulaList
{
    /// <summary>The namespace a formula is written in; HTML's parser puts <c>math</c> there by itself, XML needs it said.</summary>
    public const string Namespace = "http://www.w3.org/1998/Math/MathML";

    /// <summary>Elements that are written as another one, which says the same with less.</summary>
    private static readonly FrozenDictionary<string, string> Renamed = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["mstyle"] = "mrow", ["merror"] = "mrow", ["menclose"] = "mrow", ["none"] = "mrow",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, AttributeRule> Everywhere = Rules();

    private static readonly FrozenDictionary<string, FrozenDictionary<string, AttributeRule>> Allowed =
        new Dictionary<string, FrozenDictionary<string, AttributeRule>>(StringComparer.Ordinal)
        {
            ["math"] = Rules(("display", AttributeRule.Word), ("alttext", AttributeRule.Text), ("xmlns", AttributeRule.Never)),

            // tokens: nothing but text
            ["mi"] = Everywhere, ["mn"] = Everywhere, ["ms"] = Everywhere, ["mtext"] = Everywhere,
            ["mo"] = Rules(
                ("form", AttributeRule.Word), ("fence", AttributeRule.Word), ("separator", AttributeRule.Word), ("stretchy", AttributeRule.Word), ("symmetric", AttributeRule.Word),
                ("largeop", AttributeRule.Word), ("movablelimits", AttributeRule.Word), ("accent", AttributeRule.Word), ("minsize", AttributeRule.Length),
                ("maxsize", AttributeRule.Length), ("lspace", AttributeRule.Length), ("rspace", AttributeRule.Length)),
            ["mspace"] = Rules(("width", AttributeRule.Length), ("height", AttributeRule.Length), ("depth", AttributeRule.Length)),

            // layout
            ["mrow"] = Everywhere, ["mphantom"] = Everywhere, ["msqrt"] = Everywhere, ["mroot"] = Everywhere,
            ["mfrac"] = Rules(("linethickness", AttributeRule.Length)),
            ["mpadded"] = Rules(("width", AttributeRule.Length), ("height", AttributeRule.Length), ("depth", AttributeRule.Length)),

            // scripts and limits
            ["msub"] = Everywhere, ["msup"] = Everywhere, ["msubsup"] = Everywhere, ["mmultiscripts"] = Everywhere, ["mprescripts"] = Everywhere,
            ["munder"] = Rules(("accentunder", AttributeRule.Word)), ["mover"] = Rules(("accent", AttributeRule.Word)),
            ["munderover"] = Rules(("accent", AttributeRule.Word), ("accentunder", AttributeRule.Word)),

            // tables
            ["mtable"] = Everywhere, ["mtr"] = Everywhere,
            ["mtd"] = Rules(("columnspan", AttributeRule.Number), ("rowspan", AttributeRule.Number)),
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Every element, in lower case.</summary>
    public static IReadOnlyCollection<string> Elements => Allowed.Keys;

    /// <summary>The attributes of an element by name; null when it is not on the list.</summary>
    public static FrozenDictionary<string, AttributeRule>? AttributesOf(string element) => Allowed.GetValueOrDefault(element);

    /// <summary>Whether an element may stand inside a formula, under whatever name it is written by.</summary>
    public static bool AllowsInside(string element) => element != "math" && Allowed.ContainsKey(WrittenAs(element));

    /// <summary>The name an element is written by.</summary>
    public static string WrittenAs(string element) => Renamed.GetValueOrDefault(element, element);

    /// <summary>The elements that hold the formula's letters, and nothing but text.</summary>
    public static bool IsToken(string element) => element is "mi" or "mn" or "mo" or "ms" or "mtext";

    private static FrozenDictionary<string, AttributeRule> Rules(params (string Name, AttributeRule Rule)[] own) =>
        own.Concat([("dir", AttributeRule.Word), ("mathvariant", AttributeRule.Word), ("displaystyle", AttributeRule.Word), ("scriptlevel", AttributeRule.Level)])
            .ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2, StringComparer.Ordinal);
}
