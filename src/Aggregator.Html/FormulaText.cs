using System.Text;
using AngleSharp.Dom;

namespace Aggregator.Html;

/// <summary>A formula on one line, as a person would type it: <c>x = (-b ± √(b^2 - 4ac))/(2a)</c>.</summary>
internal static class FormulaText
{
    // Signs that stand between two terms; around others a blank would tear terms apart.
    private const string Spaced = "=≠≈≡≅∼<>≤≥≪≫+-−±∓·×÷∈∉⊂⊆∪∩∧∨→←↔⇒⇐⇔↦∝⟶:";

    /// <summary>The line.</summary>
    public static string Of(IElement math) => Tidy(Row(math));

    private static string Row(IElement parent) => string.Concat(Formula.Parts(parent).Select(Part));

    private static string Part(IElement element)
    {
        var parts = Formula.Parts(element).ToList();
        return element.LocalName switch
        {
            "mo" => Sign(Formula.Letters(element)),
            "mtext" => $" {Formula.Letters(element)} ",
            "mi" or "mn" or "ms" => Formula.Letters(element),
            "mspace" or "mphantom" or "mprescripts" or "none" => " ",
            "msqrt" => "√" + Group(Row(element)),
            "mroot" when parts is [var root, var degree] => $"{Part(degree)}√{Group(Part(root))}",
            "mfrac" when parts is [var above, var below] => $"{Group(Part(above))}/{Group(Part(below))}",
            "msub" or "munder" when parts is [var name, var below] => $"{Part(name)}_{Group(Part(below))}",
            "msup" when parts is [var name, var above] => $"{Part(name)}^{Group(Part(above))}",
            "mover" when parts is [var name, var above] => Over(Part(name), Part(above)),
            "msubsup" or "munderover" when parts is [var name, var below, var above] => $"{Part(name)}_{Group(Part(below))}^{Group(Part(above))}",
            "mtable" => string.Join("; ", parts.Select(Part)),
            "mtr" => string.Join(", ", parts.Select(cell => Tidy(Part(cell)))),
            _ => Row(element),
        };
    }

    // Dashes, hats and arrows over a letter are written behind it; limits over a sign are raised.
    private static string Over(string name, string above) =>
        above.Trim() is { Length: 1 } accent && !char.IsLetterOrDigit(accent[0]) ? name + accent : $"{name}^{Group(above)}";

    private static string Sign(string sign) => sign switch
    {
        "\u2061" or "\u2062" or "\u2063" or "\u2064" => "",   // function, times, comma, plus that are not shown
        "," or ";" => sign + " ",
        { Length: 1 } when Spaced.Contains(sign[0], StringComparison.Ordinal) => $" {sign} ",
        _ => sign,
    };

    private static string Group(string text)
    {
        var tidy = Tidy(text);
        return tidy.Length <= 1 || tidy.All(char.IsLetterOrDigit) ? tidy : $"({tidy})";
    }

    private static string Tidy(string text)
    {
        var written = new StringBuilder(text.Length);
        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            written.Append(written.Length == 0 ? "" : " ").Append(word);
        }

        return written.ToString();
    }
}
