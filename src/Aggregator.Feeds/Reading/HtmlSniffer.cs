using System.Buffers;
using System.Collections.Frozen;

namespace Aggregator.Feeds.Reading;

/// <summary>Tells a text that is written in HTML from one that speaks of it, or of other things in pointed brackets.</summary>
internal static class HtmlSniffer
{
    private static readonly FrozenSet<string> Empty = new[] { "br", "hr", "img", "input", "source", "track", "wbr", "col", "embed" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    // Whose end tag may be left out.
    private static readonly FrozenSet<string> Open = new[] { "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "option" }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> Known = new[]
    {
        "a", "abbr", "address", "article", "aside", "audio", "b", "big", "blockquote", "body", "button", "center", "cite", "code", "del", "details", "div", "dl", "em",
        "figcaption", "figure", "font", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "html", "i", "iframe", "ins", "kbd", "label", "main", "mark",
        "nav", "object", "ol", "picture", "pre", "q", "s", "script", "section", "select", "small", "span", "strike", "strong", "style", "sub", "summary", "sup", "table",
        "tfoot", "time", "tt", "u", "ul", "var", "video",
    }.Concat(Empty).Concat(Open).ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly SearchValues<char> Letters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789");

    /// <summary>
    /// True when each pointed bracket belongs to a known element, each element is closed, and the elements do what only a written page needs: hold the whole text,
    /// break a line, lead elsewhere, or show a picture.
    /// </summary>
    public static bool IsHtml(string text)
    {
        var open = new Stack<string>();
        var isPage = text.AsSpan().TrimStart().StartsWith('<') && text.AsSpan().TrimEnd().EndsWith('>');
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; at = text.IndexOf('<', at))
        {
            var end = TagEnd(text, at);
            if (end < 0 || NameOf(text.AsSpan(at, end - at)) is not { } name || !Follow(text, at, name, open))
            {
                return false;
            }

            isPage |= IsOfPage(text.AsSpan(at, end - at), name);
            at = end;
        }

        return isPage && open.All(Open.Contains);
    }

    private static int TagEnd(string text, int at)
    {
        var sign = text.AsSpan(at).StartsWith("<!--") ? "-->" : ">";
        return text.IndexOf(sign, at, StringComparison.Ordinal) is >= 0 and var found ? found + sign.Length : -1;
    }

    // Empty for a comment, null for what is no element.
    private static string? NameOf(ReadOnlySpan<char> tag)
    {
        if (tag.StartsWith("<!--"))
        {
            return "";
        }

        var name = tag[1..].TrimStart('/');
        var length = name.IndexOfAnyExcept(Letters);
        return length > 0 && Known.TryGetValue(name[..length].ToString(), out var known) ? known : null;
    }

    private static bool Follow(string text, int at, string name, Stack<string> open)
    {
        if (name.Length == 0 || Empty.Contains(name))
        {
            return true;
        }

        if (text[at + 1] != '/')
        {
            open.Push(name);
            return true;
        }

        while (open.TryPop(out var last))
        {
            if (last == name)
            {
                return true;
            }

            if (!Open.Contains(last))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsOfPage(ReadOnlySpan<char> tag, string name) =>
        name == "br" || name == "a" && tag.Contains("href", StringComparison.OrdinalIgnoreCase) || name == "img" && tag.Contains("src", StringComparison.OrdinalIgnoreCase);
}
