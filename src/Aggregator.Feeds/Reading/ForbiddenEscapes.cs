using System.Text.RegularExpressions;

namespace Aggregator.Feeds.Reading;

/// <summary>Halves of surrogate pairs, written as escapes in JSON: the framework reads the document, and throws at each look at such a name or text.</summary>
internal static partial class LoneSurrogates
{
    /// <summary>The JSON with each half replaced by U+FFFD; the same string when there is none.</summary>
    public static string Replace(string json) =>
        json.Contains("\\ud", StringComparison.OrdinalIgnoreCase)
            ? Escape().Replace(json, escape => escape.Groups["lone"].Success ? "\\ufffd" : escape.Value)
            : json;

    // All escapes are passed over one by one, so that the second backslash of "\\ud800" begins none.
    [GeneratedRegex(
        """\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?<lone>\\u[dD][89a-fA-F][0-9a-fA-F]{2})|\\.""",
        RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
