using System.Xml.Linq;

namespace Aggregator.Feeds.Reading;

/// <summary>Channel Definition Format: addresses and dates are attributes.</summary>
internal static class CdfMapper
{
    public static Feed Channel(FeedShape shape, Scope scope)
    {
        var channel = shape.Channel;
        var self = scope.Url(channel, channel.Value("self"));
        return new Feed
        {
            Format = FeedFormat.Cdf,
            Title = Title(channel),
            Link = Url(channel, scope),
            Links = Links(channel, scope),
            SelfLink = self,
            BaseUrl = Base(channel, scope),
            Description = Text(channel, "abstract"),
            Published = FeedDate.Parse(PlainText.OfHtml(Text(channel, "publicationdate"))),
            Updated = FeedDate.Parse(channel.Value("lastmod") ?? PlainText.OfHtml(Text(channel, "lastmod"))),
            Authors = Persons.OfLine(Text(channel, "author")) is { } author ? [author] : [],
            Publisher = Persons.OfLine(Text(channel, "publisher")),
            Rights = Text(channel, "copyright"),
            Categories = [.. Found.Words(Text(channel, "keywords")).Select(word => new FeedCategory(word))],
            Logo = Logo(channel, scope, "image"),
            Image = Logo(channel, scope, "image"),
            Icon = Logo(channel, scope, "icon"),
            Language = XmlReading.NullIfBlank(scope.LanguageOf(channel) ?? scope.Language),
        };
    }

    public static FeedItem Item(XElement item, Scope scope) => new()
    {
        Id = Url(item, scope)?.OriginalString,
        Link = Url(item, scope),
        Links = Links(item, scope),
        Title = Title(item),
        Summary = Text(item, "abstract"),
        BaseUrl = Base(item, scope),
        Updated = FeedDate.Parse(item.Value("lastmod") ?? PlainText.OfHtml(Text(item, "lastmod"))),
        Image = Logo(item, scope, "image"),
        Language = XmlReading.NullIfBlank(scope.LanguageOf(item)),
    };

    private static string? Title(XElement element) => PlainText.OfHtml(Text(element, "title") ?? TextConstruct.Rss(Anchor(element)));

    // The drafts of the format, which Internet Explorer 4 reads too, have <Title VALUE="..."/> where the note has <TITLE>...</TITLE>.
    private static string? Text(XElement element, string name)
    {
        var child = element.Elements().FirstOrDefault(found => found.Name.LocalName.Equals(name, StringComparison.OrdinalIgnoreCase));
        return TextConstruct.Rss(child) ?? (child?.Value("value") is { } value ? PlainText.ToHtml(value) : null);
    }

    // The address stands on the element itself, or on an anchor in it.
    private static Uri? Url(XElement element, Scope scope) => Resolve(element, element.Value("href") ?? Anchor(element)?.Value("href"), scope);

    private static XElement? Anchor(XElement element) => element.Elements().FirstOrDefault(child => child.Name.LocalName is "a" or "A");

    private static IReadOnlyList<FeedLink> Links(XElement element, Scope scope) => Url(element, scope) is { } url ? [new FeedLink(url)] : [];

    private static Uri? Logo(XElement channel, Scope scope, string style)
    {
        var logo = channel.Elements().FirstOrDefault(
            child => child.Name.LocalName.Equals("logo", StringComparison.OrdinalIgnoreCase)
                && string.Equals(child.Value("style") ?? "image", style, StringComparison.OrdinalIgnoreCase));
        return logo is null ? null : Resolve(logo, logo.Value("href"), scope);
    }

    private static Uri? Resolve(XElement element, string? reference, Scope scope) =>
        reference is null ? null : Aggregator.Html.AbsoluteUrl.Resolve(reference, Base(element, scope));

    private static Uri? Base(XElement element, Scope scope)
    {
        var said = element.AncestorsAndSelf().Select(around => around.Value("base")).FirstOrDefault(value => value is not null);
        return said is null ? scope.BaseOf(element) : Aggregator.Html.AbsoluteUrl.Resolve(said, scope.BaseOf(element)) ?? scope.BaseOf(element);
    }
}
