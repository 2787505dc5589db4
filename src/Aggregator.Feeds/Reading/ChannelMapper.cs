using System.Xml.Linq;

namespace Aggregator.Feeds.Reading;

/// <summary>The channel of RSS, RDF and Atom to a <see cref="Feed"/> without items.</summary>
internal static class ChannelMapper
{
    // In the order in which they are believed.
    private static readonly XName[] PublishedNames = [Ns.Rss + "pubDate", Ns.DcTerms + "issued", Ns.Atom + "published", Ns.Atom + "issued"];

    private static readonly XName[] UpdatedNames =
        [Ns.Rss + "lastBuildDate", Ns.Atom + "updated", Ns.Atom + "modified", Ns.DcTerms + "modified", Ns.Dc + "modified", Ns.Dc + "date"];

    /// <summary>Never fails: a field that cannot be read is absent, or what CodeHollow read.</summary>
    public static Feed Map(FeedShape shape, CodeHollowChannel? known, Scope scope)
    {
        var element = shape.Channel;
        var channel = new Fields(element);
        var (links, page) = LinkFields.Of(channel, scope);
        var image = ChannelImage.Of(channel, scope);
        var logo = scope.UrlOf(channel, Ns.Atom, "logo") ?? scope.UrlOf(channel, Ns.Rss, "logo");
        var mapped = new Feed
        {
            Format = known?.Format ?? shape.Format,
            Version = shape.Version,
            Id = channel.TextOf(Ns.Atom, "id") ?? element.RdfValue("about") ?? channel.TextOf(Ns.Rss, "guid"),
            Title = Title(channel, shape.Format) ?? PlainText.OfHtml(known?.Title),
            Link = page ?? (shape.Format == FeedFormat.Atom ? null : scope.Url(element, XmlReading.NullIfBlank(known?.Link))),
            SelfLink = links.FirstOrDefault(link => link.Rel == "self")?.Href,
            HubLinks = [.. links.Where(link => link.Rel == "hub").Select(link => link.Href).OfType<Uri>()],
            Links = links,
            BaseUrl = scope.BaseOf(element),
            Description = Description(channel),
            Rights = TextConstruct.Atom(channel.Child(Ns.Atom, "rights")) ?? TextConstruct.Atom(channel.Child(Ns.Atom, "copyright"))
                ?? TextConstruct.Rss(channel.Child(Ns.Rss, "copyright")) ?? TextConstruct.Rss(channel.Child(Ns.Dc, "rights")),
            Language = channel.TextOf(Ns.Rss, "language") ?? channel.TextOf(Ns.Dc, "language") ?? channel.TextOf(Ns.Atom, "language")
                ?? XmlReading.NullIfBlank(scope.LanguageOf(element) ?? scope.Language),
            Published = CommonFields.Date(channel, PublishedNames),
            Updated = CommonFields.Date(channel, UpdatedNames),
            Authors = CommonFields.Authors(channel, scope),
            Contributors = CommonFields.Contributors(channel, scope),
            Publisher = Publisher(channel, scope),
            Categories = CategoryFields.Of(channel),
            Picture = image,
            Image = image?.Url ?? logo,
            Logo = logo,
            Icon = scope.UrlOf(channel, Ns.Atom, "icon"),
            Generator = ChannelGenerator.Of(channel, scope),
            Cloud = Cloud(channel),
            Schedule = ChannelSchedule.Of(channel),
            Explicit = CommonFields.YesOrNo(channel.TextOf(Ns.Itunes, "explicit") ?? channel.TextOf(Ns.GooglePlay, "explicit")),
            Block = CommonFields.Block(channel),
            NewUrl = scope.UrlOf(channel, Ns.Itunes, "new-feed-url") ?? Redirected(channel, scope),
            License = ItemLinks.License(channel, links, scope),
            Paging = PagingFields.Of(channel, links),
            Docs = scope.UrlOf(channel, Ns.Rss, "docs"),
            Rating = channel.TextOf(Ns.Rss, "rating"),
            TextInput = ChannelTextInput.Of(channel, scope),
            Place = scope.HasPlaces ? PlaceFields.Of(element) : null,
            DublinCore = DublinCoreFields.Of(channel),
            Podcast = PodcastFields.Of(channel, scope),
            Deleted = Tombstones.Of(channel, scope),
        };
        return scope.HasXmlAttributes ? BasedText.In(channel, mapped, scope) : mapped;
    }

    private static string? Title(Fields channel, FeedFormat format) => ItemText.Title(channel, format == FeedFormat.Atom);

    private static string? Description(Fields channel) =>
        TextConstruct.Atom(channel.Child(Ns.Atom, "subtitle")) ?? TextConstruct.Atom(channel.Child(Ns.Atom, "tagline"))
        ?? TextConstruct.Rss(channel.Child(Ns.Rss, "description")) ?? TextConstruct.Rss(channel.Child(Ns.Dc, "description"))
        ?? TextConstruct.Rss(channel.Child(Ns.Itunes, "summary")) ?? TextConstruct.Rss(channel.Child(Ns.GooglePlay, "description"))
        ?? TextConstruct.Rss(channel.Child(Ns.Rss, "abstract")) ?? TextConstruct.Rss(channel.Child(Ns.Itunes, "subtitle"));

    private static FeedPerson? Publisher(Fields channel, Scope scope)
    {
        XElement?[] elements =
        [
            channel.Child(Ns.Rss, "webMaster"), channel.Child(Ns.Itunes, "owner"), channel.Child(Ns.Dc, "publisher"), channel.Child(Ns.GooglePlay, "owner"),
            channel.Child(Ns.Rss, "publisher"),
        ];
        var said = elements.OfType<XElement>().ToList();
        return said.Count == 0 || Persons.Of(said[0], scope) is not { } first ? null : said.Skip(1).Select(other => Persons.Of(other, scope)).Aggregate(first, Merged);
    }

    // Substack writes the address into webMaster, and the name beside the same address into itunes:owner.
    private static FeedPerson Merged(FeedPerson first, FeedPerson? other) =>
        first.Email is not null && string.Equals(first.Email, other?.Email, StringComparison.OrdinalIgnoreCase)
            ? first with { Name = first.Name ?? other?.Name, Url = first.Url ?? other?.Url }
            : first;

    // RSS of the year 2000: a document that is nothing but <redirect><newLocation>.
    private static Uri? Redirected(Fields channel, Scope scope) =>
        channel.Child(Ns.Rss, "redirect")?.Element(Ns.Rss + "newLocation") is { } location ? scope.Url(location, location.Text()) : null;

    private static FeedCloud? Cloud(Fields channel) =>
        channel.Child(Ns.Rss, "cloud") is not { } cloud
            ? null
            : new FeedCloud(
                cloud.Value("domain"), CommonFields.WholeNumber(cloud.Value("port")), cloud.Value("path"), cloud.Value("registerProcedure"),
                cloud.Value("protocol"));
}
