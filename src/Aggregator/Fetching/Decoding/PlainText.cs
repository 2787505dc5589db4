using System.Text;

namespace Aggregator.Fetching.Decoding;

/// <summary>Tells markup from compressed bytes by its first characters.</summary>
internal static class PlainText
{
    // Five characters, since a raw deflate stream can begin with "<" by chance; no brotli stream can.
    private static readonly string[] Starts = ["<?xml", "<!doc", "<html", "<head", "<rss ", "<feed", "<rdf:", "<!-- "];

    /// <summary>Whether the bytes begin as XML or HTML, after a byte order mark and white space.</summary>
    public static bool IsLikely(ReadOnlySpan<byte> bytes)
    {
        var text = (bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes).TrimStart(" \t\r\n"u8);
        var start = Encoding.Latin1.GetString(text[..Math.Min(text.Length, 5)]);
        return Starts.Contains(start, StringComparer.OrdinalIgnoreCase);
    }
}
