using System.Buffers;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Aggregator.Extraction.Metadata;

/// <summary>Stated values as text: some publishers escape them twice, wrap them in tags or pad them with spaces.</summary>
internal static partial class PlainText
{
    // All white space but the space, what is taken for it, and the soft hyphen.
    private static readonly SearchValues<char> Spaces = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue).Select(code => (char)code).Where(c => c != ' ' && (char.IsWhiteSpace(c) || c is '\u200b' or '\ufeff' or '\u00ad'))]);

    /// <summary>One line of text; null when nothing is left.</summary>
    public static string? OrNull(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        var text = value.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(WebUtility.HtmlDecode(value)) : value;
        text = text.Contains('<', StringComparison.Ordinal) ? Element().Replace(text, " ") : text;
        text = InOneLine(text);
        return text.Length == 0 ? null : text;
    }

    // Runs of white space become one space, soft hyphens go; most values need neither.
    private static string InOneLine(string text)
    {
        if (!text.AsSpan().ContainsAny(Spaces) && !text.Contains("  ", StringComparison.Ordinal))
        {
            return text.Trim(' ');
        }

        var line = new StringBuilder(text.Length);
        var isSpaceDue = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c) || c is '\u200b' or '\ufeff')
            {
                isSpaceDue = line.Length > 0;
            }
            else if (c != '\u00ad')
            {
                line.Append(isSpaceDue ? " " : "").Append(c);
                isSpaceDue = false;
            }
        }

        return line.ToString();
    }

    [GeneratedRegex("</?[a-zA-Z][^<>]{0,300}>", RegexOptions.CultureInvariant)]
    private static partial Regex Element();
}
