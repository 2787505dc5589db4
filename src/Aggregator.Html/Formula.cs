using System.Collections.Frozen;
using AngleSharp.Dom;

namespace Aggregator.Html;

/// <summary>A MathML formula in a parsed tree, as a line of text: its structure is not republished (decision 17).</summary>
internal static class Formula
{
    private const string Namespace = "http://www.w3.org/1998/Math/MathML";
    private const int MostSiblings = 8;
    private const int MaxDepth = 100;   // each level groups and tidies what is inside, which is quadratic in them

    // What MathML Core shows; notes in other languages, actions and whatever is not on the list make a formula that cannot be told in words.
    private static readonly FrozenSet<string> Shown = FrozenSet.Create(
        StringComparer.Ordinal, "mi", "mn", "mo", "ms", "mtext", "mspace", "mrow", "mstyle", "merror", "menclose", "mphantom", "mpadded", "msqrt", "mroot", "mfrac", "msub", "msup",
        "msubsup", "munder", "mover", "munderover", "mmultiscripts", "mprescripts", "none", "mtable", "mtr", "mtd");

    /// <summary>Whether a node is a formula.</summary>
    public static bool Is(IElement element) => element.NamespaceUri == Namespace && element.LocalName == "math";

    /// <summary>Whether it stands in a line of its own.</summary>
    public static bool IsDisplayed(IElement math) => math.GetAttribute("display") == "block";

    /// <summary>The formula as a person would type it, else what the publisher says in its place; empty when neither is to be had.</summary>
    public static string InWords(IElement math) => IsTellable(math) ? FormulaText.Of(math) : math.GetAttribute("alttext")?.Trim() ?? "";

    /// <summary>The elements of a formula inside another, those that wrap nothing but one of them unwrapped.</summary>
    public static IEnumerable<IElement> Parts(IElement parent) => parent.Children.Select(Unwrapped).OfType<IElement>();

    /// <summary>The letters of a token, as MathML trims them: a no-break space is one.</summary>
    public static string Letters(IElement token) => string.Join(' ', token.TextContent.Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether an element holds the formula's letters.</summary>
    public static bool IsToken(IElement element) => element.LocalName is "mi" or "mn" or "mo" or "ms" or "mtext";

    /// <summary>Whether an element shows once more the formula before it, in letters or a picture for browsers that know no MathML: KaTeX and MediaWiki write both.</summary>
    public static bool IsShownBefore(IElement element) =>
        element.ClassName is { } name
        && (name.Contains("katex-html", StringComparison.Ordinal) || name.Contains("mwe-math-fallback-image", StringComparison.Ordinal))
        && element.Parent is { ChildNodes.Length: <= MostSiblings }   // the step back to a sibling costs as many as there are
        && element.PreviousElementSibling?.FirstElementChild is { } math && Is(math) && InWords(math).Length > 0;

    // "semantics" is one shown formula and notes in other languages about it.
    private static IElement? Unwrapped(IElement element) =>
        element.LocalName == "semantics" ? element.FirstElementChild is { } first ? Unwrapped(first) : null : element;

    private static bool IsTellable(IElement math) => HoldsOnlyShown(math, MaxDepth) && HasLetters(math);

    private static bool HoldsOnlyShown(IElement parent, int levels) => levels > 0 && Parts(parent).All(part =>
        part.NamespaceUri == Namespace && Shown.Contains(part.LocalName) && (IsToken(part) ? part.ChildElementCount == 0 : HoldsOnlyShown(part, levels - 1)));

    private static bool HasLetters(IElement parent) => Parts(parent).Any(part => IsToken(part) ? Letters(part).Length > 0 : HasLetters(part));
}
