using System.Xml.Linq;
using Aggregator.Feeds.Reading;

namespace Aggregator.Feeds.Writing;

/// <summary>The channel of a podcast: iTunes and Podcasting 2.0.</summary>
internal static class WrittenPodcast
{
    /// <summary>A table of names; empty for a feed that is no podcast.</summary>
    public static IEnumerable<XElement?> Of(FeedPodcast? podcast) => podcast is null ? [] :
    [
        FeedXml.Text(Ns.Podcast + "guid", podcast.Guid),
        FeedXml.Text(Ns.Podcast + "medium", podcast.Medium),
        FeedXml.Text(Ns.Itunes + "type", podcast.Type),
        FeedXml.Yes(Ns.Itunes + "complete", podcast.IsComplete),
        FeedXml.HtmlLine(Ns.Itunes + "title", podcast.Title),
        FeedXml.HtmlLine(Ns.Itunes + "subtitle", podcast.Subtitle),
        FeedXml.Fragment(Ns.Itunes + "summary", podcast.Summary),
        FeedXml.Words(Ns.Itunes + "keywords", podcast.Keywords),
        Owner(podcast.Owner),
        FeedXml.Group(
            Ns.Podcast + "locked", FeedXml.Attribute("owner", podcast.LockOwner), podcast.IsLocked is { } isLocked ? new XText(isLocked ? "yes" : "no") : null),
        .. WrittenPodcastParts.Funding(podcast.Funding),
        .. WrittenPodcastParts.Persons(podcast.Persons),
        .. WrittenPodcastParts.Locations(podcast.Locations),
        WrittenPodcastParts.License(podcast.License),
        .. podcast.Trailers.Select(Trailer),
        FeedXml.Group(Ns.Podcast + "podroll", podcast.Podroll.Select(RemoteItem)),
        FeedXml.Group(Ns.Podcast + "publisher", podcast.Publisher is { } publisher ? RemoteItem(publisher) : null),
        .. WrittenPodcastParts.Texts(podcast.Texts),
    ];

    /// <summary>The feed with the title that its readers will take for it, where it has none of its own.</summary>
    public static Feed Titled(Feed feed) => WrittenText.Line(feed.Title) is null ? feed with { Title = feed.Podcast?.Title } : feed;

    private static XElement? Owner(FeedPerson? owner) => owner is null ? null : FeedXml.Group(
        Ns.Itunes + "owner", FeedXml.Line(Ns.Itunes + "name", owner.Name), FeedXml.Line(Ns.Itunes + "email", owner.Email),
        FeedXml.Url(Ns.Atom + "uri", owner.Url));

    private static XElement? Trailer(PodcastTrailer trailer) => WrittenValue.IsWeb(trailer.Url)
        ? new XElement(
            Ns.Podcast + "trailer", FeedXml.Attribute("url", trailer.Url), FeedXml.Attribute("pubdate", trailer.Published),
            FeedXml.Attribute("length", trailer.Length), FeedXml.Attribute("type", trailer.Type), FeedXml.Attribute("season", trailer.Season),
            WrittenText.ForEither(WrittenText.Line(trailer.Title)))
        : null;

    private static XElement? RemoteItem(PodcastRemoteItem item) => FeedXml.Group(
        Ns.Podcast + "remoteItem", FeedXml.Attribute("feedGuid", item.FeedGuid), FeedXml.Attribute("feedUrl", item.FeedUrl),
        FeedXml.Attribute("itemGuid", item.ItemGuid), FeedXml.Attribute("medium", item.Medium), FeedXml.Attribute("title", item.Title));
}
