using System.Text;
using Aggregator.Feeds.Repair;

namespace Aggregator.Feeds.Reading;

/// <summary>Markup to one line of plain text, for titles and names. The full HTML parser would cost more here than all the rest of an item.</summary>
internal static class PlainText
{
    // Titles of megabytes are attacks; looking for the ends of tags costs the square of this at worst.
    private const int LongestLine = 16 * 1024;

    /// <summary>Tags gone, references decoded, white space collapsed; null when nothing is left.</summary>
    public static string? OfHtml(string? html)
    {
        if (html is null)
        {
            return null;
        }

        html = XmlCharacters.Start(html, LongestLine);
        var text = html.Contains('<', StringComparison.Ordinal) ? WithoutTags(html) : html;
        return OneLine(HtmlReferences.Decode(text));
    }

    /// <summary>White space collapsed, a lone no-break space kept, control characters gone; null when nothing is left.</summary>
    public static string? OneLine(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var trimmed = text.Trim();
        return trimmed.Length == 0 ? null : NeedsCollapsing(trimmed) ? Collapsed(trimmed) : trimmed;
    }

    /// <summary>Plain text as an HTML fragment.</summary>
    public static string ToHtml(string text) =>
        text.AsSpan().ContainsAny('&', '<', '>')
            ? text.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal).Replace(">", "&gt;", StringComparison.Ordinal)
            : text;

    private static string WithoutTags(string html)
    {
        var text = new StringBuilder(html.Length);
        var at = 0;
        while (at < html.Length)
        {
            var open = html.IndexOf('<', at);
            if (open < 0)
            {
                break;
            }

            text.Append(html, at, open - at);
            var end = TagEnd(html, open);
            if (end < 0)   // "5 < 6" is no tag
            {
                text.Append('<');
                end = open + 1;
            }

            at = end;
        }

        return text.Append(html, at, html.Length - at).ToString();
    }

    private static int TagEnd(string html, int open)
    {
        if (open + 1 >= html.Length || !(char.IsAsciiLetter(html[open + 1]) || html[open + 1] is '/' or '!' or '?'))
        {
            return -1;
        }

        var rest = html.AsSpan(open);
        if (rest.StartsWith("<!--"))
        {
            // An open comment goes on to the end, as in every browser.
            return Behind(html, "-->", open) is >= 0 and var comment ? comment : html.Length;
        }

        foreach (var raw in (ReadOnlySpan<string>)["script", "style"])
        {
            if (rest[1..].StartsWith(raw, StringComparison.OrdinalIgnoreCase) && Behind(html, "</" + raw + ">", open) is >= 0 and var behind)
            {
                return behind;
            }
        }

        return Behind(html, ">", open);
    }

    private static int Behind(string html, string sign, int from) =>
        html.IndexOf(sign, from, StringComparison.OrdinalIgnoreCase) is >= 0 and var found ? found + sign.Length : -1;

    private static bool NeedsCollapsing(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (ControlCharacters.Is(text[i]) || char.IsWhiteSpace(text[i]) && (text[i] is not (' ' or '\u00A0') || char.IsWhiteSpace(text[i - 1])))
            {
                return true;
            }
        }

        return false;
    }

    private static string? Collapsed(string text)
    {
        var line = new StringBuilder(text.Length);
        var isInSpace = false;
        foreach (var sign in text)
        {
            var c = XmlCharacters.Meant(sign);   // "&amp;#146;" is decoded here only
            if (char.IsWhiteSpace(c) && isInSpace)
            {
                line[^1] = ' ';
            }
            else if (!ControlCharacters.Is(c))
            {
                isInSpace = char.IsWhiteSpace(c);
                line.Append(isInSpace && c != '\u00A0' ? ' ' : c);
            }
        }

        return XmlReading.NullIfBlank(line.ToString());
    }
}
