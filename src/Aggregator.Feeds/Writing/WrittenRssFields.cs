using System.Xml.Linq;
using Aggregator.Feeds.Reading;

namespace Aggregator.Feeds.Writing;

/// <summary>The fields of a channel that only RSS has.</summary>
internal static class WrittenRssFields
{
    /// <summary>The fields in the namespace they have in this document: none in RSS, one of their own in Atom.</summary>
    public static IEnumerable<XElement?> Of(Feed feed, XNamespace rss) =>
    [
        Picture(feed, rss),
        FeedXml.Url(rss + "docs", feed.Docs),
        FeedXml.Text(rss + "rating", feed.Rating),
        TextInput(feed.TextInput, rss),
        .. WrittenSchedule.Of(feed.Schedule, rss),
        feed.Cloud is { } cloud
            ? FeedXml.Group(
                rss + "cloud", FeedXml.Attribute("domain", cloud.Domain), FeedXml.Attribute("port", cloud.Port), FeedXml.Attribute("path", cloud.Path),
                FeedXml.Attribute("registerProcedure", cloud.RegisterProcedure), FeedXml.Attribute("protocol", cloud.Protocol))
            : null,
    ];

    /// <summary>The picture; its address is <see cref="Feed.Image"/> where the two differ, unless that is the logo.</summary>
    public static FeedImage? PictureOf(Feed feed) =>
        feed.Image is null || WrittenValue.AreSame(feed.Image, feed.Picture?.Url ?? feed.Logo) ? feed.Picture : (feed.Picture ?? new FeedImage(null)) with { Url = feed.Image };

    private static XElement? TextInput(FeedTextInput? input, XNamespace rss) => input is null ? null : FeedXml.Group(
        rss + "textInput", FeedXml.HtmlLine(rss + "title", input.Title), FeedXml.HtmlLine(rss + "description", input.Description),
        FeedXml.Text(rss + "name", input.Name), FeedXml.Url(rss + "link", input.Link));

    // RSS requires a title and a link, which are mostly the channel's own.
    private static XElement? Picture(Feed feed, XNamespace rss)
    {
        var isRss = rss == Ns.Rss;
        return PictureOf(feed) is { } picture
            ? FeedXml.Group(
                rss + "image", FeedXml.Url(rss + "url", picture.Url),
                FeedXml.HtmlLine(rss + "title", WrittenText.Line(picture.Title) ?? (isRss ? feed.Title : null)),
                FeedXml.Url(rss + "link", WrittenValue.IsWeb(picture.Link) ? picture.Link : isRss ? WrittenLinks.PageOf(feed) ?? WrittenLinks.SelfOf(feed) : null),
                FeedXml.Number(rss + "width", picture.Width), FeedXml.Number(rss + "height", picture.Height), FeedXml.Text(rss + "description", picture.Description))
            : null;
    }
}
