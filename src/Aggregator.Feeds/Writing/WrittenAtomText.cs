using System.Xml.Linq;
using Aggregator.Feeds.Reading;

namespace Aggregator.Feeds.Writing;

/// <summary>The constructs of Atom, in Atom and in RSS.</summary>
internal static class WrittenAtomText
{
    /// <summary>A fragment; null when there is none. One that is nothing but plain text is written as such.</summary>
    public static XElement? Of(XName name, string? fragment)
    {
        var html = WrittenText.Fragment(fragment);
        return html is null ? null : WrittenText.PlainIn(html) is { } plain ? Plain(name, plain) : Html(name, html);
    }

    /// <summary>One line of plain text; null when there is none.</summary>
    public static XElement? Line(XName name, string? text) => WrittenText.Line(text) is { } line ? Plain(name, line) : null;

    /// <summary>The content of an entry, or where it stands.</summary>
    public static XElement? Content(FeedItem item) => WrittenText.Fragment(item.ContentHtml) is { } html
        ? Html(Ns.Atom + "content", html)
        : FeedXml.Attribute("src", item.ContentSource) is { } source ? new XElement(Ns.Atom + "content", source) : null;

    /// <summary>A link; null when its address is none that may be followed.</summary>
    /// <param name="type">The type of a link that says none; null to say none.</param>
    public static XElement? Link(FeedLink link, string? type = null) => FeedXml.Attribute("href", link.Href) is { } href
        ? new XElement(
            Ns.Atom + "link", FeedXml.Attribute("rel", link.Rel), href, FeedXml.Attribute("type", link.Type ?? type), FeedXml.Attribute("title", link.Title),
            FeedXml.Attribute("hreflang", link.Hreflang), FeedXml.Attribute("length", link.Length), FeedXml.Attribute(Ns.Thr + "count", link.ReplyCount),
            FeedXml.Attribute(Ns.Thr + "updated", link.RepliesUpdated))
        : null;

    /// <summary>A category; null when its term is blank.</summary>
    public static XElement? Category(FeedCategory category) => FeedXml.Attribute("term", category.Term) is { } term
        ? new XElement(Ns.Atom + "category", term, FeedXml.Attribute("scheme", category.Scheme), FeedXml.Attribute("label", category.Label))
        : null;

    /// <summary>The software that wrote the feed; null when there is none.</summary>
    public static XElement? Generator(FeedGenerator? generator) => generator is null
        ? null
        : FeedXml.Group(
            Ns.Atom + "generator", FeedXml.Attribute("uri", generator.Url), FeedXml.Attribute("version", generator.Version),
            WrittenText.Line(generator.Name) is { } name ? new XText(name) : null);

    // Readers differ over markup characters and blank lines in type="text"; said as HTML they mean one thing only.
    private static XElement Plain(XName name, string text) =>
        WrittenText.LooksLikeHtml(text) || PlainParagraphs.AreIn(text) ? Html(name, PlainText.ToHtml(text)) : new XElement(name, text);

    private static XElement Html(XName name, string html) => new(name, new XAttribute("type", "html"), html);
}
