using System.Xml.Linq;

namespace Aggregator.Feeds.Reading;

/// <summary>Title, summary and content of an item: which element they are in, and in which form.</summary>
internal static class ItemText
{
    /// <summary>Plain text: RSS titles are HTML once more, Atom titles what their type says. Null when absent.</summary>
    public static string? Title(XElement item, bool isAtom)
    {
        var atom = item.Child(Ns.Atom, "title");
        var rss = item.Child(Ns.Rss, "title");
        var own = isAtom ? TextConstruct.PlainAtom(atom) ?? PlainRss(rss) : PlainRss(rss) ?? TextConstruct.PlainAtom(atom);
        return own ?? PlainRss(item.Child(Ns.Dc, "title")) ?? PlainRss(item.Child(Ns.Itunes, "title")) ?? PlainRss(item.Child(Ns.Media, "title"));
    }

    /// <summary>The fragment; null when absent.</summary>
    public static string? Summary(XElement item) =>
        SummaryElement(item) is not { } element ? null : element.Name.Namespace == Ns.Atom ? TextConstruct.Atom(element) : TextConstruct.Rss(element);

    /// <summary>The element of the summary: the format's own, then what extensions repeat of it.</summary>
    public static XElement? SummaryElement(XElement item) =>
        Filled(item, Ns.Atom + "summary") ?? Filled(item, Ns.Rss + "description") ?? Filled(item, Ns.Dc + "description")
            ?? Filled(item, Ns.DcTerms + "abstract")
        ?? Filled(item, Ns.Itunes + "summary") ?? Filled(item, Ns.GooglePlay + "description") ?? Filled(item, Ns.Rss + "summary")
        ?? Filled(item, Ns.Rss + "abstract") ?? Filled(item, Ns.Media + "description") ?? GroupDescription(item) ?? Filled(item, Ns.Itunes + "subtitle");

    /// <summary>The element of the full text.</summary>
    public static XElement? ContentElement(XElement item) =>
        AtomContent(item) ?? Filled(item, Ns.Content + "encoded") ?? Filled(item, Ns.Xhtml + "body") ?? Filled(item, Ns.Xhtml + "div")
            ?? Filled(item, Ns.Rss + "fullitem")
        ?? Filled(item, Ns.Rss + "body") ?? Filled(item, Ns.Rss + "content") ?? Filled(item, Ns.Rss + "encoded");

    /// <summary>The fragment; null when absent.</summary>
    public static string? Content(XElement? content)
    {
        if (content is null)
        {
            return null;
        }

        return content.Name.Namespace == Ns.Atom ? TextConstruct.Atom(content) : TextConstruct.Rss(content);
    }

    /// <summary>The language of content, else summary, else title, as xml:lang or dc:language say; the channel's when none says.</summary>
    public static string? Language(XElement item, XElement? content, string? ofChannel, Scope scope)
    {
        var main = content ?? SummaryElement(item) ?? item.Child(Ns.Atom, "title") ?? item.Child(Ns.Rss, "title") ?? item;
        return XmlReading.NullIfBlank(scope.LanguageOf(main) ?? item.TextOf(Ns.Dc, "language") ?? item.TextOf(Ns.Rss, "language") ?? ofChannel);
    }

    private static string? PlainRss(XElement? title) => title is null ? null : PlainText.OfHtml(TextConstruct.Rss(title));

    private static XElement? AtomContent(XElement item) =>
        item.Children(Ns.Atom, "content").FirstOrDefault(content => content.Value("src") is not null || !string.IsNullOrWhiteSpace(content.Value)
            || content.HasElements) is { } found ? Alternative(found) : null;

    // Atom 0.3 multipart/alternative: the last is the best (RFC 2046 5.1.4).
    private static XElement Alternative(XElement content) => content.Children(Ns.Atom, "content").LastOrDefault() ?? content;

    private static XElement? Filled(XElement item, XName name)
    {
        foreach (var element in item.Elements(name))
        {
            if (element.HasElements || !string.IsNullOrWhiteSpace(element.Value))
            {
                return element;
            }
        }

        return null;
    }

    private static XElement? GroupDescription(XElement item) => item.Child(Ns.Media, "group") is { } group ? Filled(group, Ns.Media + "description") : null;
}
