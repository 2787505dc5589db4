using System.Text.RegularExpressions;

namespace Aggregator.Publishing;

/// <summary>Words of third parties as they are shown to subscribers.</summary>
internal static partial class ShownText
{
    /// <summary>
    /// A name of a person, a source or a subject: one line without tags. The formats have no way to say that a name is not HTML, and not every reader knows. The second
    /// where nothing is left of the first.
    /// </summary>
    public static string NameOf(string? text, string otherwise = "")
    {
        var plain = text?.Contains('<', StringComparison.Ordinal) == true ? Tag().Replace(text, " ") : text ?? "";   // a space, or the rests would make new tags
        var line = string.Join(' ', plain.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length > 0 || otherwise.Length == 0 ? line : NameOf(otherwise);
    }

    /// <summary>Names without the empty and the repeated ones.</summary>
    public static IEnumerable<string> NamesOf(IEnumerable<string> names) =>
        names.Select(name => NameOf(name)).Where(name => name.Length > 0).Distinct(StringComparer.Ordinal);

    /// <summary>Plain text as an HTML fragment.</summary>
    public static string AsHtml(string text) =>
        text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal);

    [GeneratedRegex("<[A-Za-z/!?][^<>]*>?", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
