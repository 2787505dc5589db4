using System.Xml.Linq;

namespace Aggregator.Feeds.Reading;

/// <summary>Title, summary and content of an item: which element they are in, and in which form.</summary>
internal static class ItemText
{
    /// <summary>Plain text: RSS titles are HTML once more, Atom titles what their type says. Null when absent.</summary>
    public static string? Title(Fields item, bool isAtom)
    {
        var atom = item.Child(Ns.Atom, "title");
        var rss = item.Child(Ns.Rss, "title");
        var own = isAtom ? TextConstruct.PlainAtom(atom) ?? PlainRss(rss) : PlainRss(rss) ?? TextConstruct.PlainAtom(atom);
        return own ?? PlainRss(item.Child(Ns.Dc, "title")) ?? PlainRss(item.Child(Ns.Itunes, "title")) ?? PlainRss(item.Child(Ns.Media, "title"));
    }

    /// <summary>The fragment; null when absent.</summary>
    public static string? Summary(Fields item)
    {
        if (SummaryElement(item) is not { } element)
        {
            return null;
        }

        return element.Name.Namespace == Ns.Atom ? AtomFragment(element) : PlainParagraphs.Parted(TextConstruct.Rss(element), keepsLines: false);
    }

    /// <summary>The element of the summary: the format's own, then what extensions repeat of it.</summary>
    public static XElement? SummaryElement(Fields item) =>
        item.Filled(Ns.Atom, "summary") ?? item.Filled(Ns.Rss, "description") ?? item.Filled(Ns.Dc, "description")
            ?? item.Filled(Ns.DcTerms, "abstract")
        ?? item.Filled(Ns.Itunes, "summary") ?? item.Filled(Ns.GooglePlay, "description") ?? item.Filled(Ns.Rss, "summary")
        ?? item.Filled(Ns.Rss, "abstract") ?? item.Filled(Ns.Media, "description") ?? GroupDescription(item) ?? item.Filled(Ns.Itunes, "subtitle");

    /// <summary>The element of the full text.</summary>
    public static XElement? ContentElement(Fields item) =>
        AtomContent(item) ?? item.Filled(Ns.Content, "encoded") ?? item.Filled(Ns.Xhtml, "body") ?? item.Filled(Ns.Xhtml, "div")
            ?? item.Filled(Ns.Rss, "fullitem")
        ?? item.Filled(Ns.Rss, "body") ?? item.Filled(Ns.Rss, "content") ?? item.Filled(Ns.Rss, "encoded");

    /// <summary>The fragment; null when absent.</summary>
    public static string? Content(XElement? content)
    {
        if (content is null)
        {
            return null;
        }

        return content.Name.Namespace == Ns.Atom ? AtomFragment(content) : TextConstruct.Rss(content);
    }

    /// <summary>The language of content, else summary, else title, as xml:lang or dc:language say; the channel's when none says.</summary>
    public static string? Language(Fields item, XElement? content, string? ofChannel, Scope scope)
    {
        var main = content ?? SummaryElement(item) ?? item.Child(Ns.Atom, "title") ?? item.Child(Ns.Rss, "title") ?? item.Element;
        return XmlReading.NullIfBlank(scope.LanguageOf(main) ?? item.TextOf(Ns.Dc, "language") ?? item.TextOf(Ns.Rss, "language") ?? ofChannel);
    }

    private static string? AtomFragment(XElement text) =>
        text.Value("type") is null or "text" or "text/plain" ? PlainParagraphs.Parted(TextConstruct.Atom(text), keepsLines: false) : TextConstruct.Atom(text);

    private static string? PlainRss(XElement? title) => title is null ? null : PlainText.OfHtml(TextConstruct.Rss(title));

    private static XElement? AtomContent(Fields item) =>
        item.First(Ns.Atom, "content", static content =>
            content.Value("src") is not null || content.HasElements || !string.IsNullOrWhiteSpace(content.Value)) is { } found
            ? Alternative(found)
            : null;

    // Atom 0.3 multipart/alternative: the last is the best (RFC 2046 5.1.4).
    private static XElement Alternative(XElement content) => content.HasElements ? content.Children(Ns.Atom, "content").LastOrDefault() ?? content : content;

    private static XElement? GroupDescription(Fields item) => item.Child(Ns.Media, "group") is { } group ? new Fields(group).Filled(Ns.Media, "description") : null;
}
