using System.Globalization;
using Aggregator.Extraction;

namespace Aggregator.Service.Commands.Inspect;

/// <summary>Who read which text in a page, as a small table; the mark stands at the reader that was believed.</summary>
internal static class TextReaderLines
{
    /// <summary>The lines; none where there was nothing to choose.</summary>
    public static IEnumerable<string> Of(PageExplanation explanation)
    {
        if (explanation.Texts.Count == 0)
        {
            yield break;
        }

        yield return $"{"",-13}  {"reader",-20}{"blocks",7}{"words",7}{"agrees",8}{"is text",9}  begins with";
        foreach (var text in explanation.Texts)
        {
            var begins = text.Begins.ReplaceLineEndings(" ");
            var figures = string.Create(CultureInfo.InvariantCulture, $"{text.Blocks,7}{text.Words,7}{text.Agreement,8:0.00}{text.LikeTaken,9:0.00}");
            var line = $"{"",-13}{(text.IsTaken ? ">" : " "),-2}{text.Reader,-20}{figures}  ";
            yield return line + WrappedText.Cut(begins, WrappedText.Width - line.Length);
        }

        if (explanation.CleanedUp > 0)
        {
            var blocks = explanation.CleanedUp.ToString(CultureInfo.InvariantCulture);
            yield return $"{"",-13}  left out of it after that: {blocks} of its blocks (bylines, pointers elsewhere, repeated headlines)";
        }
    }
}
