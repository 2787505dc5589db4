using System.Buffers;
using System.Text;

namespace Aggregator.Html;

/// <summary>The name at the beginning of a tag.</summary>
/// <param name="Length">In characters.</param>
internal readonly record struct TagName(int Length, TagKind Kind)
{
    private const int Longest = 10;

    private static readonly SearchValues<char> Ends = SearchValues.Create(" \t\n\f\r/>");

    /// <summary>Reads the name; it ends at white space, a slash or the end of the tag.</summary>
    public static TagName At(ReadOnlySpan<char> tag)
    {
        var end = tag.IndexOfAny(Ends);
        var name = end < 0 ? tag : tag[..end];
        if (name.Length > Longest)
        {
            return new TagName(name.Length, TagKind.Nesting);
        }

        Span<char> lower = stackalloc char[Longest];
        Ascii.ToLower(name, lower, out _);
        return new TagName(name.Length, KindOf(lower[..name.Length]));
    }

    // An <a> ends the one before, as <li> and <td> do within their list and table, which count themselves.
    private static TagKind KindOf(ReadOnlySpan<char> name) => name switch
    {
        "b" or "big" or "code" or "em" or "font" or "i" or "s" or "small" or "strike" or "strong" or "tt" or "u" => TagKind.Phrase,
        "a" or "br" or "button" or "dd" or "dt" or "li" or "nobr" or "optgroup" or "option" or "p" or "rb" or "rp" or "rt" or "rtc" => TagKind.Flat,
        "body" or "head" or "html" or "caption" or "colgroup" or "tbody" or "td" or "tfoot" or "th" or "thead" or "tr" => TagKind.Flat,
        "area" or "base" or "col" or "embed" or "hr" or "img" or "input" or "link" or "meta" or "param" or "source" or "track" or "wbr" => TagKind.Flat,
        "iframe" or "noembed" or "noframes" or "script" or "style" or "textarea" or "title" or "xmp" => TagKind.RawText,
        "svg" or "math" => TagKind.Foreign,
        _ => TagKind.Nesting,
    };
}
