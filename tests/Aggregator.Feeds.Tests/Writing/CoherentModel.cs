using Aggregator.Feeds.Reading;

namespace Aggregator.Feeds.Tests.Writing;

/// <summary>What a reader makes of one document: members that say the same thing agree.</summary>
internal static class CoherentModel
{
    public static Feed Of(Feed feed)
    {
        var hubs = feed.HubLinks.Select(hub => new FeedLink(hub, "hub"));
        var others = feed.Links.Where(link => link is { Href: not null, Rel: not (FeedLink.Alternate or "self" or "hub" or "license") }).ToList();
        var podcast = feed is { Title: not null, Description: not null } ? feed.Podcast : null;   // whose words stand in for those of the feed
        return feed with
        {
            Format = FeedFormat.Atom,
            Links = [.. Page(feed.Link), .. Link(feed.SelfLink, "self", null), .. hubs, .. others, .. Link(feed.License, "license", null)],
            Paging = Paging(others, feed.Paging),
            Podcast = podcast,
            Publisher = podcast?.Owner is { Email: { } mail } owner && mail == feed.Publisher?.Email ? owner : feed.Publisher ?? podcast?.Owner,
            Place = Coherent(feed.Place),
            Categories = [.. feed.Categories, .. Words(feed.Categories, podcast?.Keywords, CategoryFields.ItunesScheme)],
            Picture = feed.Picture is { Url: null, Title: null } ? null : feed.Picture,
            Image = feed.Picture?.Url ?? feed.Logo,
            Schedule = feed.Schedule with { UpdateEvery = Every(feed.Schedule) },
        };
    }

    public static FeedItem Of(FeedItem item)
    {
        var others = item.Links.Where(link => link is { Href: not null, Rel: not (FeedLink.Alternate or "enclosure" or "replies" or "license") });
        others = item.Link is null ? others.Where(link => link.Rel is "edit" or "next") : others;   // of others, a single one would be the page
        var files = item.Enclosures.Select(file => new FeedLink(file.Url, "enclosure", file.Type, file.Title, Length: file.Length));
        IEnumerable<FeedLink> about = item.ExternalUrl is null || item.Link is null ? [] : [new FeedLink(item.ExternalUrl, "related")];
        var media = Coherent(item.Media);
        var inside = media.SelectMany(medium => medium.Thumbnails).DistinctBy(one => one.Url).ToList();
        IReadOnlyList<FeedThumbnail> thumbnails = [.. item.Thumbnails.DistinctBy(one => one.Url).ExceptBy(inside.Select(one => one.Url), one => one.Url), .. inside];
        var hasWords = item is { Title: not null, Summary: not null };   // what podcasts and media call an item stands in for them
        var (episode, details) = (hasWords ? item.Episode : null, hasWords ? item.MediaDetails : null);
        return item with
        {
            ExternalUrl = item.Link is null ? null : item.ExternalUrl,
            Links = [.. Page(item.Link), .. about, .. others, .. files, .. Link(item.CommentsUrl, "replies", "text/html"), .. Link(item.License, "license", null)],
            Place = Coherent(item.Place),
            Media = media,
            Thumbnails = thumbnails,
            Image = item.Image ?? item.BannerImage ?? MediaFields.Shown(media, thumbnails, item.Enclosures),
            ContentHtml = item.ContentHtml ?? (item.ContentText is { } text ? PlainText.ToHtml(text) : null),
            Authors = item.Authors.Count > 0 ? item.Authors : item.Source?.Authors ?? [],
            Source = Coherent(item.Source),
            Episode = episode,
            MediaDetails = details,
            CommentCount = item.CommentCount ?? 7,
            Duration = item.Duration ?? item.Enclosures.Select(file => file.Duration).FirstOrDefault(length => length is not null),
            Categories = [.. item.Categories, .. Words(item.Categories, episode?.Keywords, CategoryFields.ItunesScheme), .. Words(item.Categories, details?.Keywords, null)],
        };
    }

    private static FeedPaging? Paging(IEnumerable<FeedLink> links, FeedPaging? paging) =>
        PagingFields.Of([.. links], paging?.IsComplete == true, paging?.IsArchive == true);

    private static FeedPlace? Coherent(FeedPlace? place) => place is null ? null : place with
    {
        Positions = place.Shape switch
        {
            FeedPlaceShape.Point => [place.Positions[0]],
            FeedPlaceShape.Circle => [[.. place.Positions[0].Take(2)]],
            FeedPlaceShape.Box => [.. place.Positions.Take(2).Select(one => (IReadOnlyList<double>)[.. one.Take(2)])],
            _ => place.Positions,
        },
        Radius = place.Shape == FeedPlaceShape.Circle ? place.Radius ?? 0 : null,
    };

    // Groups are counted, and those alone come first.
    private static IReadOnlyList<FeedMedia> Coherent(IReadOnlyList<FeedMedia> media)
    {
        var groups = media.Where(one => one.Group is not null).GroupBy(one => one.Group % 2).ToList();
        return [.. media.Where(one => one.Group is null), .. groups.SelectMany((group, i) => group.Select(one => one with { Group = i + 1 }))];
    }

    private static FeedItemSource? Coherent(FeedItemSource? source)
    {
        var links = source?.Links.Where(link => link.Href is not null).ToList() ?? [];
        return source is null ? null : source with
        {
            Links = links,
            Url = (links.Find(link => link.Rel == FeedLink.Alternate) ?? links.Find(link => link.Rel == "self"))?.Href ?? (links.Count > 0 ? null : source.Url),
        };
    }

    private static IEnumerable<FeedCategory> Words(IReadOnlyList<FeedCategory> known, IReadOnlyList<string>? words, string? scheme) =>
        (words ?? []).Distinct().Select(word => new FeedCategory(word, scheme)).Except(known);

    // With its type or without, as feeds have it.
    private static IEnumerable<FeedLink> Page(Uri? url) => Link(url, FeedLink.Alternate, url?.AbsoluteUri.Length % 2 == 0 ? "text/html" : null);

    private static IEnumerable<FeedLink> Link(Uri? url, string relation, string? type) => url is null ? [] : [new FeedLink(url, relation, type)];

    private static TimeSpan? Every(FeedSchedule schedule) => schedule.UpdatePeriod switch
    {
        "hourly" => TimeSpan.FromHours(1) / (schedule.UpdateFrequency ?? 1),
        "weekly" => TimeSpan.FromDays(7) / (schedule.UpdateFrequency ?? 1),
        _ => null,
    };
}
