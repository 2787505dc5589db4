using System.Buffers;
using System.Text.RegularExpressions;
using Aggregator.Feeds.Repair;

namespace Aggregator.Feeds.Reading;

/// <summary>Escapes in JSON for what no text may hold. Halves of surrogate pairs: the framework reads the document, and throws at each look at such a name or text.
/// Control characters: they would stand in titles and archives, where XML has no way to write them.</summary>
internal static partial class ForbiddenEscapes
{
    private static readonly SearchValues<string> Doubtful =
        SearchValues.Create(["\\ud", "\\u000", "\\u001", "\\ufff", "\\b", "\\f"], StringComparison.OrdinalIgnoreCase);

    /// <summary>The JSON with each half replaced by U+FFFD, and without control characters; the same string when there is none.</summary>
    public static string Replace(string json, RepairLog log) =>
        json.AsSpan().ContainsAny(Doubtful) ? Escape().Replace(json, escape => Sound(escape, log)) : json;

    private static string Sound(Match escape, RepairLog log)
    {
        if (!escape.Groups["control"].Success)
        {
            return escape.Groups["half"].Success ? "\\ufffd" : escape.Value;
        }

        log.Note(Mending.ControlCharacter);
        return "";
    }

    // All escapes are passed over one by one, so that the second backslash of "\\ud800" begins none. A broken one is replaced too: what stands behind the escape
    // that is left out would become its digits.
    [GeneratedRegex(
        """\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?<half>\\u[dD][89a-fA-F][0-9a-fA-F]{2}|\\u(?![0-9a-fA-F]{4}))|(?<control>\\[bf]|\\u00(?:0[0-8bBcCeEfF]|1[0-9a-fA-F])|\\u[fF]{3}[eEfF])|\\.""",
        RegexOptions.CultureInvariant)]
    private static partial Regex Escape();
}
