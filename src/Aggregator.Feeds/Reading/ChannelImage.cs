using System.Xml.Linq;

namespace Aggregator.Feeds.Reading;

/// <summary>The picture of a channel.</summary>
internal static class ChannelImage
{
    /// <summary>RSS image, RDF's image beside the channel, then itunes:image and media; null when there is none.</summary>
    public static FeedImage? Of(Fields channel, Scope scope) => Own(channel, scope) ?? Borrowed(channel, scope);

    private static FeedImage? Own(Fields channel, Scope scope)
    {
        foreach (var image in Candidates(channel))
        {
            var url = scope.UrlOf(image, Ns.Rss, "url") ?? scope.Url(image, image.RdfValue("resource")
                ?? (image.HasElements ? image.RdfValue("about") : image.Value("href") ?? image.Text()));
            var title = PlainText.OfHtml(image.TextOf(Ns.Rss, "title"));
            if (url is not null || title is not null)
            {
                return new FeedImage(
                    url, title, scope.UrlOf(image, Ns.Rss, "link"), CommonFields.WholeNumber(image.TextOf(Ns.Rss, "width")),
                    CommonFields.WholeNumber(image.TextOf(Ns.Rss, "height")), image.TextOf(Ns.Rss, "description"));
            }
        }

        return null;
    }

    // RDF's image stands beside the channel with all its fields; inside is only a pointer to it.
    private static IEnumerable<XElement> Candidates(Fields channel) =>
        (channel.Element.Parent?.Children(Ns.Rss, "image") ?? []).Concat(channel.Element.Children(Ns.Rss, "image"));

    private static FeedImage? Borrowed(Fields channel, Scope scope)
    {
        if (MediaFields.ItunesImage(channel, scope) is { } itunes)
        {
            return new FeedImage(itunes);
        }

        var media = MediaFields.Thumbnails(channel, scope).FirstOrDefault()?.Url ?? MediaFields.Media(channel, scope).FirstOrDefault(medium => medium.IsImage)?.Url;
        return media is null ? null : new FeedImage(media);
    }
}
