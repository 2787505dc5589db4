using System.Xml.Linq;

namespace Aggregator.Feeds.Reading;

/// <summary>An item of RSS, RDF or Atom to a <see cref="FeedItem"/>, each field by its namespace.</summary>
internal static class ItemMapper
{
    // In the order in which they are believed.
    private static readonly XName[] PublishedNames =
        [Ns.Atom + "published", Ns.Rss + "pubDate", Ns.DcTerms + "issued", Ns.Atom + "issued", Ns.Rss + "published"];

    private static readonly XName[] UpdatedNames =
        [Ns.Atom + "updated", Ns.DcTerms + "modified", Ns.Atom + "modified", Ns.Dc + "modified", Ns.Dc + "date", Ns.Rss + "updated", Ns.Rss + "date"];

    private static readonly XName[] CreatedNames = [Ns.Atom + "created", Ns.DcTerms + "created"];

    /// <summary>Never fails: a field that cannot be read is absent.</summary>
    public static FeedItem Map(XElement element, Feed channel, Scope scope)
    {
        var isAtom = element.Name.Namespace == Ns.Atom;
        var item = new Fields(element);
        var (links, page) = LinkFields.Of(item, scope);
        var media = MediaFields.Media(item, scope);
        var thumbnails = MediaFields.Thumbnails(item, scope);
        var enclosures = MediaFields.Enclosures(item, links, scope);
        var content = ItemText.ContentElement(item);
        var authors = CommonFields.Authors(item, scope);
        var mapped = new FeedItem
        {
            Id = item.TextOf(Ns.Atom, "id") ?? item.TextOf(Ns.Rss, "guid") ?? element.RdfValue("about")
                ?? item.TextOf(Ns.Rss, "id"),
            Link = ItemLinks.Article(item, page, links, scope),
            OriginalLink = ItemLinks.Original(item, scope),
            Links = links,
            Title = ItemText.Title(item, isAtom),
            Summary = ItemText.Summary(item),
            ContentHtml = ItemText.Content(content),
            ContentSource = content is null ? null : scope.Url(content, content.Value("src")),
            BaseUrl = scope.BaseOf(content ?? ItemText.SummaryElement(item) ?? element),
            Rights = TextConstruct.Atom(item.Child(Ns.Atom, "rights")) ?? TextConstruct.Atom(item.Child(Ns.Atom, "copyright"))
                ?? TextConstruct.Rss(item.Child(Ns.Dc, "rights")) ?? TextConstruct.Rss(item.Child(Ns.Rss, "copyright")),
            License = ItemLinks.License(item, links, scope),
            Published = CommonFields.Date(item, PublishedNames),
            Updated = CommonFields.Date(item, UpdatedNames),
            Language = ItemText.Language(item, content, channel.Language, scope),
            Authors = authors.Count > 0 ? authors : InheritedAuthors(item, channel, scope),
            Contributors = CommonFields.Contributors(item, scope),
            Categories = CategoryFields.Of(item),
            Enclosures = enclosures,
            Media = media,
            Thumbnails = thumbnails,
            Image = MediaFields.Image(item, scope, media, thumbnails, enclosures),
            CommentsUrl = ItemLinks.Comments(item, links, scope),
            CommentsFeedUrl = ItemLinks.CommentsFeed(item, links, scope),
            CommentCount = CommonFields.WholeNumber(item.TextOf(Ns.Slash, "comments") ?? item.TextOf(Ns.Thr, "total")) ?? LinkFields.ReplyCount(links),
            Duration = PodcastDuration.Parse(item.TextOf(Ns.Itunes, "duration")),
            Explicit = CommonFields.YesOrNo(item.TextOf(Ns.Itunes, "explicit") ?? item.TextOf(Ns.GooglePlay, "explicit")),
            Block = CommonFields.Block(item),
            Source = SourceFields.Of(item, scope),
            InReplyTo = Reply(item, scope),
            Place = scope.HasPlaces ? PlaceFields.Of(element) : null,
            Created = CommonFields.Date(item, CreatedNames),
            Expires = ItemLifetime.End(item),
            Publisher = item.Child(Ns.Dc, "publisher") is { } publisher ? Persons.Of(publisher, scope) : null,
            CommentApiUrl = scope.UrlOf(item, Ns.Wfw, "comment"),
            Slash = SlashFields.Of(item),
            DublinCore = DublinCoreFields.Of(item),
            Episode = EpisodeFields.Of(item, scope),
            MediaDetails = MediaDetailFields.OfItem(item, scope),
        };
        return scope.HasXmlAttributes ? BasedText.In(item, mapped, scope) : mapped;
    }

    // RFC 4287 4.2.1: an entry without an author has those of its source, else those of its feed. RSS has no such rule: a managing editor writes no items.
    private static IReadOnlyList<FeedPerson> InheritedAuthors(Fields item, Feed channel, Scope scope)
    {
        var ofSource = item.Child(Ns.Atom, "source") is { } source ? CommonFields.Authors(new Fields(source), scope) : [];
        return ofSource.Count > 0 || channel.Format != FeedFormat.Atom ? ofSource : channel.Authors;
    }

    private static FeedReply? Reply(Fields item, Scope scope) =>
        item.Child(Ns.Thr, "in-reply-to") is not { } reply
            ? null
            : new FeedReply(reply.Value("ref"), scope.Url(reply, reply.Value("href")), reply.Value("type"), scope.Url(reply, reply.Value("source")));
}
