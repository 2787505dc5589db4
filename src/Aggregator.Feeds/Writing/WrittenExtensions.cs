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
        FeedXml.Text(Ns.Itunes + "block", feed.Block == true ? "Yes" : null),
        FeedXml.Url(Ns.Itunes + "new-feed-url", feed.NewUrl),
    ];

    /// <summary>Of an item.</summary>
    public static IEnumerable<XElement?> Of(FeedItem item) =>
    [
        FeedXml.Url(Ns.FeedBurner + "origLink", item.OriginalLink),
        FeedXml.Url(Ns.Wfw + "commentRss", item.CommentsFeedUrl),
        Reply(item.InReplyTo),
        .. item.Media.Select(Medium),
        .. item.Thumbnails.Where(WrittenValue.IsWeb).Select(thumbnail => new XElement(Ns.Media + "thumbnail", FeedXml.Attribute("url", thumbnail))),
        Image(item),
        FeedXml.Text(Ns.Itunes + "duration", WrittenValue.Seconds(item.Duration)),
        FeedXml.Text(Ns.Itunes + "explicit", TrueOrFalse(item.Explicit)),
        FeedXml.Text(Ns.Itunes + "block", item.Block == true ? "Yes" : null),
        WrittenPlace.Of(item.Place),
    ];

    // Said only where the media do not say it already.
    private static XElement? Image(FeedItem item) =>
        WrittenValue.IsWeb(item.Image) && !WrittenValue.AreSame(item.Image, MediaFields.Shown(item.Media, item.Thumbnails, item.Enclosures))
            ? new XElement(Ns.Itunes + "image", FeedXml.Attribute("href", item.Image))
            : null;

    private static XElement? Medium(FeedMedia medium) => WrittenValue.IsWeb(medium.Url)
        ? new XElement(
            Ns.Media + "content", FeedXml.Attribute("url", medium.Url), FeedXml.Attribute("fileSize", medium.Length), FeedXml.Attribute("type", medium.Type),
            FeedXml.Attribute("medium", medium.Medium), FeedXml.Attribute("width", medium.Width), FeedXml.Attribute("height", medium.Height))
        : null;

    private static XElement? Reply(FeedReply? reply) => reply is null
        ? null
        : FeedXml.Group(
            Ns.Thr + "in-reply-to", FeedXml.Attribute("ref", reply.Ref), FeedXml.Attribute("href", reply.Href), FeedXml.Attribute("type", reply.Type),
            FeedXml.Attribute("source", reply.Source));

    private static string? TrueOrFalse(bool? flag) => flag switch { true => "true", false => "false", null => null };
}
