using System.Net;
using System.Text.RegularExpressions;

namespace Aggregator.Extraction.Metadata;

/// <summary>Stated values as text: some publishers escape them twice, wrap them in tags or pad them with spaces.</summary>
internal static partial class PlainText
{
    /// <summary>One line of text; null when nothing is left.</summary>
    public static string? OrNull(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        var text = value.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(WebUtility.HtmlDecode(value)) : value;
        text = text.Contains('<', StringComparison.Ordinal) ? Element().Replace(text, " ") : text;
        text = Space().Replace(text.Replace("\u00ad", "", StringComparison.Ordinal), " ").Trim();
        return text.Length == 0 ? null : text;
    }

    [GeneratedRegex("</?[a-zA-Z][^<>]{0,300}>", RegexOptions.CultureInvariant)]
    private static partial Regex Element();

    [GeneratedRegex(@"[\s\u200b\ufeff]+", RegexOptions.CultureInvariant)]
    private static partial Regex Space();
}
