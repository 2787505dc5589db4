using System.Xml.Linq;
using Aggregator.Feeds.Reading;

namespace Aggregator.Feeds.Writing;

/// <summary>What is written the same in both XML formats, since it has a namespace of its own.</summary>
internal static class WrittenExtensions
{
    /// <summary>Of a channel.</summary>
    public static IEnumerable<XElement?> Of(Feed feed) =>
    [
        FeedXml.Text(Ns.Itunes + "explicit", TrueOrFalse(feed.Explicit)),
        FeedXml.Yes(Ns.Itunes + "block", feed.Block == true),
        FeedXml.Url(Ns.Itunes + "new-feed-url", feed.NewUrl),
        feed.Paging is { IsComplete: true } ? new XElement(Ns.History + "complete") : null,
        feed.Paging is { IsArchive: true } ? new XElement(Ns.History + "archive") : null,
        .. WrittenPlace.Of(feed.Place),
        .. WrittenDublinCore.Of(feed.DublinCore),
        .. WrittenPodcast.Of(feed.Podcast),
        .. feed.Deleted.Select(WrittenTombstone.Of),
    ];

    /// <summary>Of an item.</summary>
    public static IEnumerable<XElement?> Of(FeedItem item) =>
    [
        FeedXml.Url(Ns.FeedBurner + "origLink", item.OriginalLink),
        FeedXml.Date(Ns.DcTerms + "created", item.Created),
        FeedXml.Text(Ns.DcTerms + "valid", item.Expires is { } end ? $"end={WrittenValue.Rfc3339(end)}; scheme=W3C-DTF" : null),
        FeedXml.Url(Ns.Wfw + "comment", item.CommentApiUrl),
        FeedXml.Url(Ns.Wfw + "commentRss", item.CommentsFeedUrl),
        FeedXml.Text(Ns.Slash + "section", item.Slash?.Section),
        FeedXml.Text(Ns.Slash + "department", item.Slash?.Department),
        FeedXml.Text(Ns.Slash + "hit_parade", item.Slash is { } slash ? string.Join(',', slash.HitParade.Select(number => WrittenValue.Number(number))) : null),
        Reply(item.InReplyTo),
        item.Publisher is { } publisher ? WrittenPeople.InDublinCore(Ns.Dc + "publisher", publisher) : null,
        .. WrittenDublinCore.Of(item.DublinCore),
        .. WrittenMedia.Of(item),
        Image(item),
        FeedXml.Text(Ns.Itunes + "duration", WrittenValue.Seconds(item.Duration)),
        FeedXml.Text(Ns.Itunes + "explicit", TrueOrFalse(item.Explicit)),
        FeedXml.Yes(Ns.Itunes + "block", item.Block == true),
        .. WrittenEpisode.Of(item.Episode),
        .. WrittenPlace.Of(item.Place),
    ];

    // Said only where the media do not say it already. Files count last in reading, and in RSS may have lost what tells a picture from others.
    private static XElement? Image(FeedItem item) =>
        WrittenValue.IsWeb(item.Image) && !WrittenValue.AreSame(item.Image, MediaFields.Shown(item.Media, item.Thumbnails, []))
            ? new XElement(Ns.Itunes + "image", FeedXml.Attribute("href", item.Image))
            : null;

    private static XElement? Reply(FeedReply? reply) => reply is null
        ? null
        : FeedXml.Group(
            Ns.Thr + "in-reply-to", FeedXml.Attribute("ref", reply.Ref), FeedXml.Attribute("href", reply.Href), FeedXml.Attribute("type", reply.Type),
            FeedXml.Attribute("source", reply.Source));

    private static string? TrueOrFalse(bool? flag) => flag switch { true => "true", false => "false", null => null };
}
