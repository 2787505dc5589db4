using System.Xml.Linq;

namespace Aggregator.Feeds.Reading;

/// <summary>The channel of a podcast: iTunes and Podcasting 2.0.</summary>
internal static class PodcastFields
{
    /// <summary>Null when the channel says nothing that only podcasts say. A table of names.</summary>
    public static FeedPodcast? Of(Fields channel, Scope scope)
    {
        if (!channel.Has(Ns.Itunes, Ns.Podcast, Ns.GooglePlay))
        {
            return null;
        }

        var locked = channel.Child(Ns.Podcast, "locked");
        var podcast = new FeedPodcast
        {
            Guid = channel.TextOf(Ns.Podcast, "guid"),
            Medium = channel.TextOf(Ns.Podcast, "medium"),
            Type = channel.TextOf(Ns.Itunes, "type"),
            IsComplete = CommonFields.YesOrNo(channel.TextOf(Ns.Itunes, "complete")) == true,
            Title = PlainText.OfHtml(channel.TextOf(Ns.Itunes, "title")),
            Subtitle = PlainText.OfHtml(channel.TextOf(Ns.Itunes, "subtitle")),
            Summary = TextConstruct.Rss(channel.Child(Ns.Itunes, "summary")),
            Keywords = Found.Words(channel.TextOf(Ns.Itunes, "keywords")),
            Owner = (channel.Child(Ns.Itunes, "owner") ?? channel.Child(Ns.GooglePlay, "owner")) is { } owner ? Persons.Of(owner, scope) : null,
            IsLocked = CommonFields.YesOrNo(locked?.Text()),
            LockOwner = locked?.Value("owner"),
            Funding = PodcastParts.Funding(channel, scope),
            Persons = PodcastParts.Persons(channel, scope),
            Locations = PodcastParts.Locations(channel),
            License = PodcastParts.License(channel, scope),
            Trailers = Found.All(channel.Children(Ns.Podcast, "trailer"), trailer => Trailer(trailer, scope)),
            Podroll = RemoteItems(channel.Child(Ns.Podcast, "podroll"), scope),
            Publisher = RemoteItems(channel.Child(Ns.Podcast, "publisher"), scope).FirstOrDefault(),
            Texts = PodcastParts.Texts(channel),
        };
        return podcast == FeedPodcast.None ? null : podcast;
    }

    private static PodcastTrailer? Trailer(XElement trailer, Scope scope) =>
        scope.Url(trailer, trailer.Value("url")) is not { } url
            ? null
            : new PodcastTrailer(
                url, PlainText.OfHtml(trailer.Text()), FeedDate.Parse(trailer.Value("pubdate")), trailer.Value("type"),
                Quantity.FileSize(trailer.Value("length")), CommonFields.WholeNumber(trailer.Value("season")));

    private static IReadOnlyList<PodcastRemoteItem> RemoteItems(XElement? holder, Scope scope) =>
        Found.All(holder?.Children(Ns.Podcast, "remoteItem") ?? [], item => RemoteItem(item, scope));

    private static PodcastRemoteItem? RemoteItem(XElement item, Scope scope)
    {
        var (guid, url) = (item.Value("feedGuid"), scope.Url(item, item.Value("feedUrl")));
        return guid is null && url is null ? null : new PodcastRemoteItem(guid, url, item.Value("itemGuid"), item.Value("medium"), item.Value("title"));
    }
}
