using System.Xml.Linq;

namespace Aggregator.Feeds.Reading;

/// <summary>Texts whose xml:base is another than that of what they stand in. Only documents that have xml:base or xml:lang at all come here.</summary>
internal static class BasedText
{
    /// <summary>The item with the base of its content, and the other fragments saying theirs where it differs.</summary>
    public static FeedItem In(Fields item, FeedItem mapped, Scope scope)
    {
        var (content, summary) = (ItemText.ContentElement(item), ItemText.SummaryElement(item));
        var baseUrl = BaseOf(content ?? summary ?? item.Element, scope);
        return mapped with
        {
            BaseUrl = baseUrl,
            Summary = Told(mapped.Summary, summary, baseUrl, scope),
            Rights = Told(mapped.Rights, item.Child(Ns.Atom, "rights") ?? item.Child(Ns.Dc, "rights") ?? item.Child(Ns.Rss, "copyright"), baseUrl, scope),
        };
    }

    /// <summary>The channel with its fragments saying their base where it differs from the channel's.</summary>
    public static Feed In(Fields channel, Feed mapped, Scope scope) => mapped with
    {
        Description = Told(
            mapped.Description, channel.Child(Ns.Atom, "subtitle") ?? channel.Child(Ns.Atom, "tagline") ?? channel.Child(Ns.Rss, "description"),
            mapped.BaseUrl, scope),
        Rights = Told(
            mapped.Rights, channel.Child(Ns.Atom, "rights") ?? channel.Child(Ns.Atom, "copyright") ?? channel.Child(Ns.Rss, "copyright"), mapped.BaseUrl, scope),
    };

    // The cleaner resolves against an xml:base that it meets, and leaves such a div out.
    private static string? Told(string? fragment, XElement? element, Uri? baseUrl, Scope scope) =>
        fragment?.Contains('<', StringComparison.Ordinal) == true && element is not null && BaseOf(element, scope) is { } own && own != baseUrl
            ? $"<div xml:base=\"{PlainText.ToHtml(own.AbsoluteUri)}\">{fragment}</div>"
            : fragment;

    // The div of an xhtml text is not part of it, its base is.
    private static Uri? BaseOf(XElement element, Scope scope) =>
        scope.BaseOf(element.Elements().FirstOrDefault() is { Name.LocalName: "div" } div && element.LastNode == div ? div : element);
}
