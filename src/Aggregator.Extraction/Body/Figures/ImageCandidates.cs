using System.Globalization;

namespace Aggregator.Extraction.Body.Figures;

/// <summary>The value of <c>srcset</c>: one picture in several sizes.</summary>
internal static class ImageCandidates
{
    // Wide enough for a column of text on a sharp screen; originals of 6,000 dots are for printing.
    private const int WideEnough = 1000;

    private const int MostCandidates = 32;
    private const int LongestSet = 20_000;

    /// <summary>The smallest that is wide enough, else the widest; null when there is none that can be loaded.</summary>
    public static string? Best(string? set)
    {
        string? best = null;
        var bestWidth = -1;
        foreach (var (address, width) in Read(set).Take(MostCandidates))
        {
            var isBetter = best is null || (bestWidth < WideEnough ? width > bestWidth : width >= WideEnough && width < bestWidth);
            if (isBetter && ImageAddress.IsAddress(address))
            {
                (best, bestWidth) = (address, width);
            }
        }

        return best;
    }

    // HTML Standard, "parse a srcset attribute": an address runs to white space, so it may hold commas, but not at its end.
    private static IEnumerable<(string Address, int Width)> Read(string? set)
    {
        var rest = set is { Length: > LongestSet } ? "" : set?.Trim() ?? "";
        while (rest.Length > 0)
        {
            var end = rest.AsSpan().IndexOfAny(" \t\r\n");
            var address = end < 0 ? rest : rest[..end];
            rest = end < 0 ? "" : rest[end..].TrimStart();
            var width = 0;
            if (!address.EndsWith(',') && rest.Length > 0)
            {
                var comma = rest.IndexOf(',', StringComparison.Ordinal);
                width = WidthOf(comma < 0 ? rest : rest[..comma]);
                rest = comma < 0 ? "" : rest[(comma + 1)..].TrimStart();
            }

            yield return (address.Trim(','), width);
        }
    }

    // A density counts for a width: "2x" is wider than "1x", and nothing else is to be compared with it.
    private static int WidthOf(string descriptor)
    {
        var number = descriptor.AsSpan().Trim();
        var scale = number.EndsWith("x") ? WideEnough / 2 : 1;
        return number.Length > 1 && double.TryParse(number[..^1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value < 100_000
            ? (int)(value * scale) : 0;
    }
}
