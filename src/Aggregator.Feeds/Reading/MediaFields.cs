using System.Xml.Linq;
using Aggregator.Feeds.Repair;
using Aggregator.Html;

namespace Aggregator.Feeds.Reading;

/// <summary>Enclosures, Media RSS and podcast pictures of an item.</summary>
internal static class MediaFields
{
    public static IReadOnlyList<FeedEnclosure> Enclosures(Fields item, IReadOnlyList<FeedLink> links, Scope scope)
    {
        List<FeedEnclosure>? found = null;
        foreach (var child in item.All)
        {
            if (child.Name.LocalName == "enclosure" && Enclosure(child, scope) is { } enclosure)
            {
                (found ??= []).Add(enclosure);
            }
        }

        foreach (var link in links)
        {
            if (link is { Href: { } href, Rel: "enclosure" })
            {
                (found ??= []).Add(new FeedEnclosure(href, link.Type, link.Length is > 0 ? link.Length : null, link.Title));
            }
        }

        return found is null ? [] : found.Count <= FeedLimits.ListLength ? found : found[..FeedLimits.ListLength];
    }

    /// <summary>media:content, in groups and alone.</summary>
    public static IReadOnlyList<FeedMedia> Media(Fields item, Scope scope) => !item.Has(Ns.Media) ? [] :
        [.. In(item, "content").Take(FeedLimits.ListLength).Select(content => Rendition(content, scope)).OfType<FeedMedia>()];

    /// <summary>media:thumbnail, in groups, in contents and alone.</summary>
    public static IReadOnlyList<FeedThumbnail> Thumbnails(Fields item, Scope scope) => !item.Has(Ns.Media) ? [] :
        [.. In(item, "thumbnail").Take(FeedLimits.ListLength).Select(thumbnail => MediaDetailFields.Thumbnail(thumbnail, scope))
            .OfType<FeedThumbnail>().DistinctBy(thumbnail => thumbnail.Url)];

    /// <summary>The picture that an item shows, the best said one first; null when there is none.</summary>
    public static Uri? Image(Fields item, Scope scope, IReadOnlyList<FeedMedia> media, IReadOnlyList<FeedThumbnail> thumbnails,
        IReadOnlyList<FeedEnclosure> enclosures) =>
        ItunesImage(item, scope)
        ?? Shown(media, thumbnails, [])
        ?? ImageElement(item, scope)
        ?? Shown([], [], enclosures);

    /// <summary>The picture that media, thumbnails and files show by themselves; null when there is none among them.</summary>
    public static Uri? Shown(IReadOnlyList<FeedMedia> media, IReadOnlyList<FeedThumbnail> thumbnails, IReadOnlyList<FeedEnclosure> enclosures) =>
        Widest(media.Where(medium => medium.IsImage), medium => medium.Width)?.Url
        ?? Widest(thumbnails, thumbnail => thumbnail.Width)?.Url
        ?? enclosures.FirstOrDefault(IsImage)?.Url;

    /// <summary>itunes:image, googleplay:image; null when absent.</summary>
    public static Uri? ItunesImage(Fields parent, Scope scope)
    {
        var image = parent.Child(Ns.Itunes, "image") ?? parent.Child(Ns.Itunes, "link") ?? parent.Child(Ns.GooglePlay, "image");
        return image is null ? null : scope.Url(image, image.Value("href") ?? image.Value("url") ?? image.Text());
    }

    private static Uri? ImageElement(Fields item, Scope scope) =>
        item.Child(Ns.Rss, "image") is not { } image ? null : image.Child(Ns.Rss, "url") is { } url ? scope.Url(url, url.Text())
            : scope.Url(image, image.Value("href") ?? image.Text());

    // Renditions come in any order; the first is only preferred where it does not say how wide it is.
    private static T? Widest<T>(IEnumerable<T> pictures, Func<T, int?> width)
        where T : class
    {
        var first = pictures.FirstOrDefault();
        return first is null || width(first) is null ? first : pictures.MaxBy(picture => width(picture) ?? 0);
    }

    private static bool IsImage(FeedEnclosure enclosure) =>
        enclosure.Type?.StartsWith("image/", StringComparison.OrdinalIgnoreCase) ?? PictureFile.Is(enclosure.Url);

    // What stands on the item itself speaks for it before what is said of one rendition or one group.
    private static IEnumerable<XElement> In(Fields item, string name) => item.Element.Elements(Ns.Media + name)
        .Concat(item.Element.Elements().Where(child => child.Name.Namespace == Ns.Media).SelectMany(child => child.Descendants(Ns.Media + name)));

    private static FeedEnclosure? Enclosure(XElement element, Scope scope)
    {
        if (element.Name.Namespace == Ns.Rss)
        {
            var said = scope.Url(element, element.Value("url") ?? element.Value("href"));
            return (said ?? AbsoluteUrl.Resolve(element.Text(), null)) is { } url   // some write the address as the text
                ? new FeedEnclosure(url, element.Value("type"), Quantity.FileSize(element.Value("length")))
                : null;
        }

        var resource = element.Name.Namespace == Ns.Enc ? element.Attribute(Ns.Rdf + "resource") ?? element.Attribute(Ns.Enc + "url") : null;
        return scope.Url(element, resource?.Value) is { } address
            ? new FeedEnclosure(address, element.Attribute(Ns.Enc + "type")?.Value, Quantity.FileSize(element.Attribute(Ns.Enc + "length")?.Value))
            : null;
    }

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
