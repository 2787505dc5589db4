using System.Xml.Linq;
using Aggregator.Feeds.Reading;

namespace Aggregator.Feeds.Writing;

/// <summary>Media RSS of an item.</summary>
internal static class WrittenMedia
{
    /// <summary>Renditions alone, then those in groups, then small pictures that belong to none, then what holds for all.</summary>
    public static IEnumerable<XElement?> Of(FeedItem item)
    {
        var inside = item.Media.SelectMany(medium => medium.Thumbnails).Select(thumbnail => WrittenValue.Address(thumbnail.Url)).ToHashSet();
        return
        [
            .. item.Media.Where(medium => medium.Group is null).Select(Rendition),
            .. item.Media.Where(medium => medium.Group is not null).GroupBy(medium => medium.Group).OrderBy(group => group.Key)
                .Select(group => FeedXml.Group(Ns.Media + "group", group.Select(Rendition))),
            .. item.Thumbnails.Where(thumbnail => !inside.Contains(WrittenValue.Address(thumbnail.Url))).Select(Thumbnail),
            .. WrittenMediaDetails.Of(item.MediaDetails),
        ];
    }

    private static XElement? Rendition(FeedMedia medium) => WrittenValue.IsWeb(medium.Url)
        ? new XElement(
            Ns.Media + "content", FeedXml.Attribute("url", medium.Url), FeedXml.Attribute("fileSize", medium.Length), FeedXml.Attribute("type", medium.Type),
            FeedXml.Attribute("medium", medium.Medium), medium.IsDefault ? new XAttribute("isDefault", "true") : null,
            FeedXml.Attribute("expression", medium.Expression), FeedXml.Attribute("bitrate", medium.KilobitsPerSecond),
            FeedXml.Attribute("framerate", medium.FramesPerSecond), FeedXml.Attribute("samplingrate", medium.KilosamplesPerSecond),
            FeedXml.Attribute("channels", medium.Channels), FeedXml.Attribute("duration", WrittenValue.Seconds(medium.Duration)),
            FeedXml.Attribute("width", medium.Width), FeedXml.Attribute("height", medium.Height), FeedXml.Attribute("lang", medium.Language),
            medium.Thumbnails.Select(Thumbnail), WrittenMediaDetails.Of(medium.Details))
        : null;

    private static XElement? Thumbnail(FeedThumbnail thumbnail) => WrittenValue.IsWeb(thumbnail.Url)
        ? new XElement(
            Ns.Media + "thumbnail", FeedXml.Attribute("url", thumbnail.Url), FeedXml.Attribute("width", thumbnail.Width),
            FeedXml.Attribute("height", thumbnail.Height), FeedXml.Attribute("time", WrittenValue.Seconds(thumbnail.Time)))
        : null;
}
