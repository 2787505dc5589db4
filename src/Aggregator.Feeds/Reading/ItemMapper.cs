using System.Xml.Linq;

namespace Aggregator.Feeds.Reading;

/// <summary>An item of RSS, RDF or Atom to a <see cref="FeedItem"/>, each field by its namespace.</summary>
internal static class ItemMapper
{
    /// <summary>Never fails: a field that cannot be read is absent.</summary>
    public static FeedItem Map(XElement item, Feed channel, Scope scope)
    {
        var isAtom = item.Name.Namespace == Ns.Atom;
        var links = LinkFields.Of(item, scope);
        var media = MediaFields.Media(item, scope);
        var thumbnails = MediaFields.Thumbnails(item, scope);
        var enclosures = MediaFields.Enclosures(item, links, scope);
        var content = ItemText.ContentElement(item);
        var authors = CommonFields.Authors(item, scope);
        return new FeedItem
        {
            Id = AtomId.Of(item, scope) ?? item.TextOf(Ns.Rss, "guid") ?? item.RdfValue("about")
                ?? item.TextOf(Ns.Rss, "id"),
            Link = ItemLinks.Article(item, links, scope),
            OriginalLink = ItemLinks.Original(item, scope),
            Links = links,
            Title = ItemText.Title(item, isAtom),
            Summary = ItemText.Summary(item),
            ContentHtml = ItemText.Content(content),
            ContentSource = content is null ? null : scope.Url(content, content.Value("src")),
            BaseUrl = scope.BaseOf(item),
            Rights = TextConstruct.Atom(item.Child(Ns.Atom, "rights")) ?? TextConstruct.Atom(item.Child(Ns.Atom, "copyright"))
                ?? TextConstruct.Rss(item.Child(Ns.Dc, "rights")) ?? TextConstruct.Rss(item.Child(Ns.Rss, "copyright")),
            License = ItemLinks.License(item, links, scope),
            Published = CommonFields.Date(item, Ns.Atom + "published", Ns.Rss + "pubDate", Ns.DcTerms + "issued", Ns.Atom + "issued", Ns.Rss + "published"),
            Updated = CommonFields.Date(item, Ns.Atom + "updated", Ns.DcTerms + "modified", Ns.Atom + "modified", Ns.Dc + "date", Ns.Rss + "updated",
                Ns.Rss + "date"),
            Language = ItemText.Language(item, content, channel.Language, scope),
            Authors = authors.Count > 0 ? authors : SourceAuthors(item, scope),
            Contributors = CommonFields.Contributors(item, scope),
            Categories = CategoryFields.Of(item),
            Enclosures = enclosures,
            Media = media,
            Thumbnails = thumbnails,
            Image = MediaFields.Image(item, scope, media, thumbnails, enclosures),
            CommentsUrl = ItemLinks.Comments(item, links, scope),
            CommentsFeedUrl = scope.UrlOf(item, Ns.Wfw, "commentRss") ?? scope.UrlOf(item, Ns.Wfw, "commentRSS"),
            CommentCount = CommonFields.WholeNumber(item.TextOf(Ns.Slash, "comments") ?? item.TextOf(Ns.Thr, "total")) ?? LinkFields.ReplyCount(links),
            Duration = PodcastDuration.Parse(item.TextOf(Ns.Itunes, "duration")),
            Explicit = CommonFields.YesOrNo(item.TextOf(Ns.Itunes, "explicit") ?? item.TextOf(Ns.GooglePlay, "explicit")),
            Block = CommonFields.Block(item),
            Source = SourceFields.Of(item, scope),
            InReplyTo = Reply(item, scope),
            Place = scope.HasPlaces ? PlaceFields.Of(item) : null,
            Created = CommonFields.Date(item, Ns.Atom + "created", Ns.DcTerms + "created"),
            Expires = ItemLifetime.End(item),
            Publisher = item.Child(Ns.Dc, "publisher") is { } publisher ? Persons.Of(publisher, scope) : null,
            CommentApiUrl = scope.UrlOf(item, Ns.Wfw, "comment"),
            Slash = SlashFields.Of(item),
            DublinCore = DublinCoreFields.Of(item),
            Episode = EpisodeFields.Of(item, scope),
            MediaDetails = MediaDetailFields.OfItem(item, scope),
        };
    }

    // RFC 4287 4.2.1: an entry without an author has those of its source.
    private static IReadOnlyList<FeedPerson> SourceAuthors(XElement item, Scope scope) =>
        item.Child(Ns.Atom, "source") is { } source ? CommonFields.Authors(source, scope) : [];

    private static FeedReply? Reply(XElement item, Scope scope) =>
        item.Child(Ns.Thr, "in-reply-to") is not { } reply
            ? null
            : new FeedReply(reply.Value("ref"), scope.Url(reply, reply.Value("href")), reply.Value("type"), scope.Url(reply, reply.Value("source")));
}
