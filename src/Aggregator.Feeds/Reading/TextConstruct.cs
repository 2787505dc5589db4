using System.Text;
using System.Text.Unicode;
using System.Xml.Linq;
using Aggregator.Feeds.Repair;

namespace Aggregator.Feeds.Reading;

/// <summary>A text of a feed, as the HTML fragment that its format makes of it.</summary>
internal static class TextConstruct
{
    /// <summary>RSS: HTML in its XML-decoded form, or markup as elements. Null when empty.</summary>
    public static string? Rss(XElement? element)
    {
        if (element is null)
        {
            return null;
        }

        return XmlReading.NullIfBlank(element.HasElements ? Markup.Inner(element) : WithoutBareSigns(XmlReading.WithoutCdata(element.Value)));
    }

    // A text in which no tag ends has no tags: "a < b" and "<!DOCTYPE" are words, which an HTML parser would swallow.
    private static string WithoutBareSigns(string html) =>
        html.Contains('<', StringComparison.Ordinal) && !html.Contains('>', StringComparison.Ordinal) ? html.Replace("<", "&lt;", StringComparison.Ordinal)
            : html;

    /// <summary>Atom 1.0 <c>type</c> text, html and xhtml, media types, and the <c>mode</c> of Atom 0.3. Null when empty.</summary>
    public static string? Atom(XElement? element)
    {
        if (element is null)
        {
            return null;
        }

        var type = Type(element);
        var mode = element.Value("mode")?.ToLowerInvariant();
        var fragment = mode == "base64" || IsBinary(type, element) ? FromBase64(element.Value, type) : Fragment(element, type, mode);
        return XmlReading.NullIfBlank(fragment);
    }

    /// <summary>A title as plain text, by the same rules. Null when empty.</summary>
    public static string? PlainAtom(XElement? element) => PlainText.OfHtml(Atom(element));

    // A media type may have parameters: "text/html; charset=utf-8".
    private static string Type(XElement element) => element.Value("type")?.Split(';')[0].TrimEnd().ToLowerInvariant() ?? "text";

    private static string Fragment(XElement element, string type, string? mode)
    {
        var isXhtml = type is "xhtml" or "application/xhtml+xml";
        if (element.HasElements || isXhtml && mode != "escaped" || mode == "xml" && type != "text/plain" && type != "text")
        {
            return Markup.Inner(WithoutDiv(element, type), isTextMarkup: type is "html" or "text/html");
        }

        return type is "html" or "text/html" || mode == "escaped" && type is not ("text" or "text/plain") ? XmlReading.WithoutCdata(element.Value)
            : PlainText.ToHtml(element.Value);
    }

    // RFC 4287 3.1.1.3: the div round an xhtml text is not part of it.
    private static XElement WithoutDiv(XElement element, string type) =>
        type == "xhtml" && element.Elements().Count() == 1 && element.Elements().First() is { Name.LocalName: "div" } div ? div : element;

    private static bool IsBinary(string type, XElement element) =>
        type.Contains('/', StringComparison.Ordinal) && !element.HasElements && element.Value("mode") is null && element.Value("src") is null &&
        !type.StartsWith("text/", StringComparison.Ordinal) && !type.EndsWith("+xml", StringComparison.Ordinal)
            && !type.EndsWith("/xml", StringComparison.Ordinal);

    private static string FromBase64(string text, string type)
    {
        var buffer = new byte[text.Length];
        if (!Convert.TryFromBase64String(text, buffer, out var length))
        {
            return type.StartsWith("text/html", StringComparison.Ordinal) ? text : PlainText.ToHtml(text);
        }

        // A picture, a sound, a program: no text that anybody could read.
        if (!Utf8.IsValid(buffer.AsSpan(0, length)) || buffer.AsSpan(0, length).Contains((byte)0))
        {
            return "";
        }

        // The repairs of the document are told by now.
        var decoded = XmlCharacters.Clean(Encoding.UTF8.GetString(buffer, 0, length), new RepairLog());
        return type is "text/plain" or "text" ? PlainText.ToHtml(decoded) : decoded;
    }
}
