using Aggregator.Feeds.Writing;

namespace Aggregator.Feeds.Tests.Writing;

/// <summary>What of a sound feed comes back out of each format: the table of <see cref="RoundTripTests"/> as code.</summary>
internal static class Carried
{
    public static (Feed Feed, FeedItem Item) ByAtom(Feed feed, FeedItem item)
    {
        var updated = feed.Updated ?? feed.Published ?? item.Updated ?? item.Published ?? DateTimeOffset.UnixEpoch;
        var nobody = feed.Authors.Count + item.Authors.Count == 0 || feed.Authors.Count == 0 && item.Authors.Count == 0;
        var authors = nobody ? [new FeedPerson(feed.Title ?? WrittenId.Of(feed))] : Named(feed.Authors);
        return (
            InXml(feed) with
            {
                Id = feed.Id ?? WrittenId.Of(feed),
                Updated = updated,
                Authors = authors,
                Links = [.. WrittenLinks.InAtom(feed).Select(link => Typed(link, AtomWriter.MediaType))],
                Contributors = Named(feed.Contributors),
            },
            InXml(item, feed) with
            {
                Id = item.Id ?? WrittenId.Of(item),
                Updated = item.Updated ?? item.Published ?? updated,
                Authors = item.Authors.Count > 0 ? Named(item.Authors) : authors,
                Source = Named(item.Source) is { Links.Count: 0, Url: not null } source ? source with { Links = [new FeedLink(source.Url)] } : Named(item.Source),
                Contributors = Named(item.Contributors),
            });
    }

    public static (Feed Feed, FeedItem Item) ByRss(Feed feed, FeedItem item)
    {
        var page = feed.Link ?? feed.SelfLink;
        var picture = feed.Picture is null ? null : feed.Picture with { Title = feed.Picture.Title ?? feed.Title, Link = feed.Picture.Link ?? page };
        return (
            InXml(feed) with
            {
                Link = page,
                Description = feed.Description ?? (feed.Title is { } title ? Reading.PlainText.ToHtml(title) : null),
                Published = WholeSeconds(feed.Published),
                Updated = WholeSeconds(feed.Updated),
                Picture = picture,
                Links = 
                [
                    .. Plain(page), .. WrittenLinks.Of(feed).Where(link => link.Rel is not (FeedLink.Alternate or "license")).Select(link => Typed(link, RssWriter.MediaType)),
                ],
            },
            InXml(item, feed) with
            {
                Links = [.. Plain(item.Link), .. item.Links.Where(link => link.Rel == "enclosure").Skip(1), .. Further(item).Select(link => Typed(link, AtomWriter.MediaType))],
                Enclosures = [.. item.Enclosures.Select((file, i) => 
                    (i == 0 ? file with { Type = file.Type ?? Unknown, Title = null } : file) with { Duration = null })],
                Source = Named(item.Source),
            });
    }

    public static (Feed Feed, FeedItem Item) ByJson(Feed feed, FeedItem item)
    {
        var next = feed.Links.FirstOrDefault(link => link.Rel == "next");
        return (
            InAll(feed) with
            {
                Id = feed.Id ?? WrittenValue.Address(feed.SelfLink),
                Links =
                [
                    .. Plain(feed.Link), .. Plain(feed.SelfLink, "self"), .. Plain(next?.Href, "next"),
                    .. feed.Links.Where(link => link.Rel is not (FeedLink.Alternate or "self" or "hub" or "license") && link != new FeedLink(next?.Href, "next")),
                ],
            },
            InAll(item, feed) with
            {
                Id = item.Id ?? WrittenId.Of(item),
                ContentHtml = item.ContentHtml ?? Reading.PlainParagraphs.ToHtml(PlainSummary(item) ?? item.Title ?? "", keepsLines: true) switch { "" => null, var text => text },
                Authors = item.Authors.Count > 0 ? item.Authors : feed.Authors,
                ContentText = item.ContentText ?? (item.ContentHtml is null ? PlainSummary(item) ?? item.Title : null),
                Enclosures = [.. item.Enclosures.Select((file, i) => file with
                {
                    Type = file.Type ?? Unknown,
                    Duration = i == 0 && item.Enclosures.All(one => one.Duration is null) ? item.Duration : file.Duration,
                })],
                Links =
                [
                    .. Plain(item.Link), .. Plain(WrittenValue.AreSame(item.ExternalUrl, item.Link) ? null : item.ExternalUrl, "related"),
                    .. item.Links.Where(link => WrittenLinks.IsCopyOf(link, item)),
                    .. Further(item).Where(link => !WrittenLinks.IsCopyOf(link, item) && !WrittenLinks.IsPlain(link, "related", item.ExternalUrl)),
                ],
                Media = item.Image is { } image && item.Media is [var only] && only == new FeedMedia(image, Medium: "image") ? [] : item.Media,
            });
    }

    private const string Unknown = "application/octet-stream";

    private static Feed InXml(Feed feed) => WithoutAvatars(InAll(feed) with { Block = feed.Block == true ? true : null, Expired = null, UserComment = null });

    private static FeedItem InXml(FeedItem item, Feed feed) => WithoutAvatars(InAll(item, feed) with
    {
        ExternalUrl = null,
        BannerImage = null,
        ContentText = null,
        Enclosures = [.. item.Enclosures.Select(file => file with { Duration = null })],
        Block = item.Block == true ? true : null,
        Links = [.. WrittenLinks.InAtom(item).Select(link => Typed(link, AtomWriter.MediaType))],
        ContentSource = item.ContentHtml is null ? item.ContentSource : null,
    });

    private static T WithoutAvatars<T>(T value)
        where T : notnull => Rewritten.By(
            value, (member, inner) => member.Name == nameof(FeedPerson.Avatar) ? null : inner is List<FeedPerson> people ? Reading.Persons.EachOnce([.. people.Distinct()]) : inner);

    private static Feed InAll(Feed feed) => feed;

    private static FeedItem InAll(FeedItem item, Feed feed) => item with
    {
        Language = item.Language ?? feed.Language,
        BaseUrl = item.BaseUrl ?? feed.BaseUrl,
    };

    private static IEnumerable<FeedLink> Further(FeedItem item) => item.Links.Where(link => link.Rel is not (FeedLink.Alternate or "enclosure")
        && !WrittenLinks.IsPlain(link, "replies", item.CommentsUrl) && !WrittenLinks.IsPlain(link, "license", item.License));

    private static string? PlainSummary(FeedItem item) =>
        item.Summary is null ? null : Reading.PlainParagraphs.TextIn(item.Summary) ?? Reading.PlainText.OfHtml(item.Summary);

    private static IReadOnlyList<FeedPerson> Named(IReadOnlyList<FeedPerson> people) => Reading.Persons.EachOnce(
        [.. people.Select(person => person with { Avatar = null, Name = person.Name ?? person.Email ?? WrittenValue.Address(person.Url) }).Distinct()]);

    private static FeedItemSource? Named(FeedItemSource? source) => source is null ? null : WithoutAvatars(source) with
    {
        Authors = Named(source.Authors),
        Contributors = Named(source.Contributors),
        Links = [.. source.Links.Select(link => Typed(link, AtomWriter.MediaType))],
    };

    private static IEnumerable<FeedLink> Plain(Uri? url, string relation = FeedLink.Alternate) => url is null ? [] : [new FeedLink(url, relation)];

    private static FeedLink Typed(FeedLink link, string type) => link.Rel == "self" ? link with { Type = link.Type ?? type } : link;

    private static DateTimeOffset? WholeSeconds(DateTimeOffset? instant) => instant is { } known ? DateTimeOffset.FromUnixTimeSeconds(known.ToUnixTimeSeconds()) : null;
}
