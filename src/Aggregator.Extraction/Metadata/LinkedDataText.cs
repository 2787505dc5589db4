using System.Text;
using System.Text.Json;

namespace Aggregator.Extraction.Metadata;

/// <summary>Reads the text of a JSON-LD script, mending what is often wrong with it.</summary>
internal static class LinkedDataText
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>Null when it cannot be read even after mending.</summary>
    public static JsonElement? Parse(string text)
    {
        // The bracket of //<![CDATA[ would be taken for the first of the JSON.
        var plain = text.Contains("CDATA[", StringComparison.Ordinal)
            ? text.Replace("<![CDATA[", "", StringComparison.Ordinal).Replace("]]>", "", StringComparison.Ordinal) : text;
        var json = plain.AsSpan().Trim().TrimEnd(';');
        var start = json.IndexOfAny('{', '[');
        if (start < 0)
        {
            return null;
        }

        // <!-- and the like around the JSON: it begins at the first bracket and ends at the last.
        var end = json.LastIndexOfAny('}', ']');
        var bare = end < start ? json[start..] : json[start..(end + 1)];
        return TryParse(bare.ToString()) ?? TryParse(WithEscapedControls(bare));
    }

    private static JsonElement? TryParse(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(LoneSurrogates.Replace(json), Lenient);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    // Raw line breaks and tabs inside of strings, the most frequent fault: as spaces they are harmless anywhere.
    private static string WithEscapedControls(ReadOnlySpan<char> json)
    {
        var mended = new StringBuilder(json.Length);
        foreach (var c in json)
        {
            mended.Append(char.IsControl(c) ? ' ' : c);
        }

        return mended.ToString();
    }
}
