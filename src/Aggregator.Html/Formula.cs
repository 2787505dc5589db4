using AngleSharp.Dom;

namespace Aggregator.Html;

/// <summary>A MathML formula in a parsed tree: taken as a whole, or not at all.</summary>
/// <remarks>
/// Its tokens are where a parser goes over from MathML to HTML and back, and every known mutation attack by way of <c>math</c> needs another element there. So one
/// element that is not on the list, or text outside the tokens, and nothing of it is written but the words that <c>alttext</c> has for it.
/// </remarks>
internal static class Formula
{
    private const int MostSiblings = 8;

    /// <summary>Whether a node is a formula.</summary>
    public static bool Is(IElement element) => element.NamespaceUri == FormulaList.Namespace && element.LocalName == "math";

    /// <summary>Whether it says something, and in the words of the list alone.</summary>
    /// <param name="levels">How deep it may nest, itself included.</param>
    public static bool IsSound(IElement math, int levels) => Holds(math, levels - 1) && HasLetters(math);

    /// <summary>What stands in for a formula that is not sound; empty when the publisher gave nothing.</summary>
    public static string InWords(IElement math) => math.GetAttribute("alttext")?.Trim() ?? "";

    /// <summary>The elements of a formula inside another, those that wrap nothing but one of them unwrapped.</summary>
    public static IEnumerable<IElement> Parts(IElement parent) => parent.Children.Select(Shown).OfType<IElement>();

    /// <summary>The letters of a token, as MathML trims them: a no-break space is one.</summary>
    public static string Letters(IElement token) => string.Join(' ', MarkupText.Writable(token.TextContent).Split([' ', '\t', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Whether an element shows once more the formula before it, in letters or a picture for browsers that know no MathML: KaTeX and MediaWiki write both.</summary>
    public static bool IsShownBefore(IElement element) =>
        element.ClassName is { } name
        && (name.Contains("katex-html", StringComparison.Ordinal) || name.Contains("mwe-math-fallback-image", StringComparison.Ordinal))
        && element.Parent is { ChildNodes.Length: <= MostSiblings }   // the step back to a sibling costs as many as there are
        && element.PreviousElementSibling?.FirstElementChild is { } math && Is(math) && IsSound(math, Nesting.MaxDepth);

    // "semantics" is one shown formula and notes in other languages about it.
    private static IElement? Shown(IElement element) => element.LocalName == "semantics" ? element.FirstElementChild is { } first ? Shown(first) : null : element;

    private static bool Holds(IElement parent, int levels)
    {
        var hasLooseText = parent.ChildNodes.Any(node => node is ICharacterData { NodeType: NodeType.Text } text && !string.IsNullOrWhiteSpace(text.Data));
        return levels > 0 && !hasLooseText && Parts(parent).All(part => IsListed(part, levels));
    }

    private static bool HasLetters(IElement parent) =>
        Parts(parent).Any(part => FormulaList.IsToken(part.LocalName) ? Letters(part).Length > 0 : HasLetters(part));

    private static bool IsListed(IElement element, int levels) =>
        element.NamespaceUri == FormulaList.Namespace && FormulaList.AllowsInside(element.LocalName)
        && (FormulaList.IsToken(element.LocalName) ? element.ChildElementCount == 0 : Holds(element, levels - 1));
}
