using System.Xml.Linq;
using Aggregator.Html;

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
        var source = Source(item, scope);
        var authors = CommonFields.Authors(item, scope);
        return new FeedItem
        {
            Id = item.TextOf(Ns.Atom, "id") ?? item.TextOf(Ns.Rss, "guid") ?? XmlReading.NullIfBlank(item.Attribute(Ns.Rdf + "about")?.Value)
                ?? item.TextOf(Ns.Rss, "id"),
            Link = ItemLinks.Article(item, links, scope),
            OriginalLink = ItemLinks.Original(item, scope),
            Links = links,
            Title = ItemText.Title(item, isAtom),
            Summary = ItemText.Summary(item),
            ContentHtml = ItemText.Content(content),
            ContentSource = content is null ? null : scope.Url(content, content.Value("src")),
            BaseUrl = scope.BaseOf(content ?? ItemText.SummaryElement(item) ?? item),
            Rights = TextConstruct.Atom(item.Child(Ns.Atom, "rights")) ?? TextConstruct.Atom(item.Child(Ns.Atom, "copyright"))
                ?? TextConstruct.Rss(item.Child(Ns.Dc, "rights")) ?? TextConstruct.Rss(item.Child(Ns.Rss, "copyright")),
            License = ItemLinks.License(item, links, scope),
            Published = CommonFields.Date(item, Ns.Atom + "published", Ns.Rss + "pubDate", Ns.DcTerms + "issued", Ns.Atom + "issued", Ns.Rss + "published"),
            Updated = CommonFields.Date(item, Ns.Atom + "updated", Ns.DcTerms + "modified", Ns.Atom + "modified", Ns.Dc + "date", Ns.Rss + "updated",
                Ns.Rss + "date"),
            Language = ItemText.Language(item, content, channel.Language, scope),
            Authors = authors.Count > 0 ? authors : InheritedAuthors(item, channel, scope),
            Contributors = CommonFields.Contributors(item, scope),
            Categories = CategoryFields.Of(item),
            Enclosures = enclosures,
            Media = media,
            Thumbnails = thumbnails,
            Image = MediaFields.Image(item, scope, media, thumbnails, enclosures),
            CommentsUrl = ItemLinks.Comments(item, links, scope),
            CommentsFeedUrl = scope.UrlOf(item, Ns.Wfw, "commentRss") ?? scope.UrlOf(item, Ns.Wfw, "commentRSS"),
            CommentCount = CommonFields.WholeNumber(item.TextOf(Ns.Slash, "comments") ?? item.TextOf(Ns.Thr, "total")),
            Duration = PodcastDuration.Parse(item.TextOf(Ns.Itunes, "duration")),
            Explicit = CommonFields.YesOrNo(item.TextOf(Ns.Itunes, "explicit") ?? item.TextOf(Ns.GooglePlay, "explicit")),
            Block = CommonFields.Block(item),
            Source = source,
            InReplyTo = Reply(item, scope),
            Place = scope.HasPlaces ? PlaceFields.Of(item) : null,
        };
    }

    private static FeedItemSource? Source(XElement item, Scope scope)
    {
        if (item.Child(Ns.Rss, "source") is { } rss)
        {
            return new FeedItemSource(PlainText.OfHtml(rss.Text()), scope.Url(rss, rss.Value("url")));
        }

        if (item.Child(Ns.Atom, "source") is not { } atom)
        {
            return item.Child(Ns.Dc, "source") is { } dc ? new FeedItemSource(null, AbsoluteUrl.Resolve(dc.Text(), null)) : null;
        }

        var links = LinkFields.Of(atom, scope);
        var link = links.FirstOrDefault(candidate => candidate.Rel == FeedLink.Alternate) ?? links.FirstOrDefault(candidate => candidate.Rel == "self");
        return new FeedItemSource(
            TextConstruct.PlainAtom(atom.Child(Ns.Atom, "title")), link?.Href, atom.TextOf(Ns.Atom, "id"), CommonFields.Date(atom, Ns.Atom + "updated"));
    }

    // RFC 4287 4.2.1: an entry without an author has those of its source, else those of its feed. RSS has no such rule: a managing editor writes no items.
    private static IReadOnlyList<FeedPerson> InheritedAuthors(XElement item, Feed channel, Scope scope)
    {
        var ofSource = item.Child(Ns.Atom, "source") is { } source ? CommonFields.Authors(source, scope) : [];
        return ofSource.Count > 0 || channel.Format != FeedFormat.Atom ? ofSource : channel.Authors;
    }

    private static FeedReply? Reply(XElement item, Scope scope) =>
        item.Child(Ns.Thr, "in-reply-to") is not { } reply
            ? null
            : new FeedReply(reply.Value("ref"), scope.Url(reply, reply.Value("href")), reply.Value("type"), scope.Url(reply, reply.Value("source")));
}
