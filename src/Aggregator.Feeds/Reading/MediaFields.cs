using System.Xml.Linq;
using Aggregator.Feeds.Repair;
using Aggregator.Html;

namespace Aggregator.Feeds.Reading;

/// <summary>Enclosures, Media RSS and podcast pictures of an item.</summary>
internal static class MediaFields
{
    public static IReadOnlyList<FeedEnclosure> Enclosures(XElement item, IReadOnlyList<FeedLink> links, Scope scope)
    {
        List<FeedEnclosure> found = [];
        foreach (var child in item.Elements())
        {
            if (child.Name == Ns.Rss + "enclosure" && (scope.Url(child, child.Value("url") ?? child.Value("href")) ?? AbsoluteUrl.Resolve(child.Text(), null)) is { } url)
            {
                found.Add(new FeedEnclosure(url, child.Value("type"), Quantity.FileSize(child.Value("length"))));
            }
            else if (child.Name == Ns.Enc + "enclosure" && scope.Url(child, child.Attribute(Ns.Rdf + "resource")?.Value
                ?? child.Attribute(Ns.Enc + "url")?.Value) is { } resource)
            {
                found.Add(new FeedEnclosure(resource, child.Attribute(Ns.Enc + "type")?.Value, Quantity.FileSize(child.Attribute(Ns.Enc + "length")?.Value)));
            }
        }

        foreach (var link in links)
        {
            if (link is { Href: { } href, Rel: "enclosure" })
            {
                found.Add(new FeedEnclosure(href, link.Type, link.Length is > 0 ? link.Length : null, link.Title));
            }
        }

        return found;
    }

    /// <summary>media:content, in groups and alone.</summary>
    public static IReadOnlyList<FeedMedia> Media(XElement item, Scope scope) =>
        [.. In(item, "content").Take(FeedLimits.ListLength).Select(content => Rendition(content, scope)).OfType<FeedMedia>()];

    /// <summary>media:thumbnail, in groups, in contents and alone.</summary>
    public static IReadOnlyList<FeedThumbnail> Thumbnails(XElement item, Scope scope) =>
        [.. In(item, "thumbnail").Take(FeedLimits.ListLength).Select(thumbnail => MediaDetailFields.Thumbnail(thumbnail, scope))
            .OfType<FeedThumbnail>().DistinctBy(thumbnail => thumbnail.Url)];

    /// <summary>The picture that an item shows, the best said one first; null when there is none.</summary>
    public static Uri? Image(XElement item, Scope scope, IReadOnlyList<FeedMedia> media, IReadOnlyList<FeedThumbnail> thumbnails,
        IReadOnlyList<FeedEnclosure> enclosures) =>
        ItunesImage(item, scope)
        ?? media.FirstOrDefault(medium => medium.IsImage)?.Url
        ?? thumbnails.FirstOrDefault()?.Url
        ?? ImageElement(item, scope)
        ?? enclosures.FirstOrDefault(enclosure => enclosure.Type?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) == true)?.Url;

    /// <summary>itunes:image, googleplay:image; null when absent.</summary>
    public static Uri? ItunesImage(XElement parent, Scope scope)
    {
        var image = parent.Child(Ns.Itunes, "image") ?? parent.Child(Ns.Itunes, "link") ?? parent.Child(Ns.GooglePlay, "image");
        return image is null ? null : scope.Url(image, image.Value("href") ?? image.Value("url") ?? image.Text());
    }

    private static Uri? ImageElement(XElement item, Scope scope) =>
        item.Child(Ns.Rss, "image") is not { } image ? null : image.Child(Ns.Rss, "url") is { } url ? scope.Url(url, url.Text())
            : scope.Url(image, image.Value("href") ?? image.Text());

    // What stands on the item itself speaks for it before what is said of one rendition or one group.
    private static IEnumerable<XElement> In(XElement item, string name) => item.Elements(Ns.Media + name)
        .Concat(item.Elements().Where(child => child.Name.Namespace == Ns.Media).SelectMany(child => child.Descendants(Ns.Media + name)));

    private static FeedMedia? Rendition(XElement content, Scope scope) =>
        scope.Url(content, content.Value("url")) is not { } url
            ? null
            : new FeedMedia(
                url, content.Value("type"), Quantity.FileSize(content.Value("fileSize")), CommonFields.WholeNumber(content.Value("width")),
                CommonFields.WholeNumber(content.Value("height")), content.Value("medium"))
            {
                Group = content.Parent is { } parent && parent.Name == Ns.Media + "group" ? 1 + parent.ElementsBeforeSelf(parent.Name).Count() : null,
                IsDefault = CommonFields.YesOrNo(content.Value("isDefault")) == true,
                Expression = content.Value("expression"),
                KilobitsPerSecond = Quantity.Rate(content.Value("bitrate")),
                FramesPerSecond = Quantity.Rate(content.Value("framerate")),
                KilosamplesPerSecond = Quantity.Rate(content.Value("samplingrate")),
                Channels = CommonFields.WholeNumber(content.Value("channels")),
                Duration = PodcastDuration.Parse(content.Value("duration")),
                Language = content.Value("lang"),
                Thumbnails = Found.All(content.Elements(Ns.Media + "thumbnail"), thumbnail => MediaDetailFields.Thumbnail(thumbnail, scope)),
                Details = MediaDetailFields.OfRendition(content, scope),
            };
}
