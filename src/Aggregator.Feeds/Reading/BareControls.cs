using System.Globalization;
using System.Text;

namespace Aggregator.Feeds.Reading;

/// <summary>Line ends, tabs and other control characters that stand in JSON texts as they are: JSON forbids them, writers of feeds by hand do not know.</summary>
internal static class BareControls
{
    /// <summary>The JSON with each of them as its escape; the same string when there is none.</summary>
    public static string Escape(string json)
    {
        StringBuilder? escaped = null;
        var (isText, isEscape) = (false, false);
        for (var at = 0; at < json.Length; at++)
        {
            var c = json[at];
            if (isText && c < ' ')
            {
                escaped ??= new StringBuilder(json.Length + 16).Append(json, 0, at);
                escaped.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture));
            }
            else
            {
                escaped?.Append(c);
            }

            isText ^= c == '"' && !isEscape;
            isEscape = isText && c == '\\' && !isEscape;
        }

        return escaped?.ToString() ?? json;
    }
}
