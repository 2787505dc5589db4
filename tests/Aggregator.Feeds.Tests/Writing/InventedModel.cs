using System.Collections;
using System.Reflection;
using Aggregator.Feeds.Reading;

namespace Aggregator.Feeds.Tests.Writing;

/// <summary>
/// Feeds and items with any of their members set, by looking at the model's types: a member that is added to the model is written and read in the tests of the same day.
/// </summary>
/// <param name="isHostile">With strings that break documents, addresses nobody may follow, and numbers that cannot be; else only what a reader could have made.</param>
internal sealed class InventedModel(int seed, bool isHostile)
{
    private const string ItunesScheme = CategoryFields.ItunesScheme;

    // Without these, the others say nothing.
    private static readonly HashSet<string> AlwaysSaid = ["PodcastLocation.Name", "PodcastRemoteItem.FeedGuid", "PodcastSocialInteraction.Protocol", "FeedMediaRestriction.Type"];

    private readonly Random _random = new(seed);
    private readonly NullabilityInfoContext _nullability = new();
    private readonly InventedText _text = new(new Random(seed ^ 0x5EED), isHostile);

    public (Feed Feed, FeedItem Item) FeedAndItem()
    {
        var feed = (Feed)Record(typeof(Feed));
        var item = (FeedItem)Record(typeof(FeedItem));
        return isHostile ? (feed with { Format = FeedFormat.Atom }, item) : (Coherent(feed), Coherent(item));
    }

    // What a reader makes of one document: members that say the same do.
    private Feed Coherent(Feed feed)
    {
        var hubs = feed.HubLinks.Select(hub => new FeedLink(hub, "hub"));
        var others = feed.Links.Where(link => link is { Href: not null, Rel: not (FeedLink.Alternate or "self" or "hub" or "license") }).ToList();
        return feed with
        {
            Format = FeedFormat.Atom,
            Links = [.. Page(feed.Link), .. Link(feed.SelfLink, "self", null), .. hubs, .. others, .. Link(feed.License, "license", null)],
            Paging = Paging(others, feed.Paging),
            Podcast = feed.Description is null || feed.Title is null ? null : feed.Podcast,
            Publisher = feed.Publisher ?? (feed.Description is null || feed.Title is null ? null : feed.Podcast?.Owner),
            Place = Coherent(feed.Place),
            Categories = [.. feed.Categories, .. Words(feed.Categories, feed.Description is null || feed.Title is null ? null : feed.Podcast?.Keywords, ItunesScheme)],
            Picture = feed.Picture is { Url: null, Title: null } ? null : feed.Picture,
            Image = feed.Picture?.Url ?? feed.Logo,
            Schedule = feed.Schedule with { UpdateEvery = Every(feed.Schedule) },
        };
    }

    private FeedItem Coherent(FeedItem item)
    {
        var others = item.Links.Where(link => link is { Href: not null, Rel: not (FeedLink.Alternate or "enclosure" or "replies" or "license") });
        others = item.Link is null ? others.Where(link => link.Rel is "edit" or "next") : others;   // of others, a single one would be the page
        var files = item.Enclosures.Select(file => new FeedLink(file.Url, "enclosure", file.Type, file.Title, Length: file.Length));
        IEnumerable<FeedLink> about = item.ExternalUrl is null || item.Link is null ? [] : [new FeedLink(item.ExternalUrl, "related")];
        var media = Coherent(item.Media);
        var inside = media.SelectMany(medium => medium.Thumbnails).DistinctBy(one => one.Url).ToList();
        IReadOnlyList<FeedThumbnail> thumbnails = [.. item.Thumbnails.DistinctBy(one => one.Url).Where(one => inside.TrueForAll(other => other.Url != one.Url)), .. inside];
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
            Categories = [.. item.Categories, .. Words(item.Categories, episode?.Keywords, ItunesScheme), .. Words(item.Categories, details?.Keywords, null)],
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

    private IEnumerable<FeedLink> Page(Uri? url) => Link(url, FeedLink.Alternate, Any<string?>(null, "text/html"));

    private static IEnumerable<FeedLink> Link(Uri? url, string relation, string? type) => url is null ? [] : [new FeedLink(url, relation, type)];

    private static TimeSpan? Every(FeedSchedule schedule) => schedule.UpdatePeriod switch
    {
        "hourly" => TimeSpan.FromHours(1) / (schedule.UpdateFrequency ?? 1),
        "weekly" => TimeSpan.FromDays(7) / (schedule.UpdateFrequency ?? 1),
        _ => null,
    };

    private object Record(Type type)
    {
        var constructor = type.GetConstructors().Where(one => one.GetParameters() is not [{ } only] || only.ParameterType != type).MaxBy(one => one.GetParameters().Length)
            ?? throw new InvalidOperationException($"{type} cannot be made.");
        var arguments = constructor.GetParameters().Select(parameter => Member(type.GetProperty(parameter.Name ?? "") ?? throw new InvalidOperationException(parameter.Name)));
        var made = constructor.Invoke([.. arguments]);
        foreach (var member in ModelDifference.MembersOf(type).Where(member => constructor.GetParameters().All(parameter => parameter.Name != member.Name)))
        {
            member.SetValue(made, Member(member));
        }

        return made;
    }

    private object? Member(PropertyInfo member)
    {
        var isNullable = Nullable.GetUnderlyingType(member.PropertyType) is not null || _nullability.Create(member).ReadState == NullabilityState.Nullable;
        if (isNullable && _random.Next(3) == 0 && (isHostile || !AlwaysSaid.Contains($"{member.DeclaringType?.Name}.{member.Name}")))
        {
            return null;
        }

        var value = Special(member) ?? Value(Nullable.GetUnderlyingType(member.PropertyType) ?? member.PropertyType);
        return isNullable && !isHostile && SaysNothing(value) ? null : value;
    }

    private object? Special(PropertyInfo member) => (member.DeclaringType?.Name + "." + member.Name, isHostile) switch
    {
        (_, _) when member.Name == "Language" => Any("en", "de-AT", "zh-Hant", "tr"),
        ("FeedLink.Rel", _) => Any(FeedLink.Alternate, "self", "hub", "next", "via", "related", "enclosure", "replies", "license", "edit", "first", "last", "prev", "current", "prev-archive",
            "next-archive"),
        ("FeedCategory.Scheme", _) => Any(ItunesScheme, "https://a.test/scheme"),
        ("FeedSchedule.UpdatePeriod", _) => Any("hourly", "weekly", "now and then"),
        ("FeedSchedule.TimeToLive", false) => TimeSpan.FromMinutes(_random.Next(1, 10_000)),
        ("FeedSchedule.SkipHours", false) => Enumerable.Range(0, _random.Next(4)).ToList(),
        ("FeedSchedule.UpdateFrequency", false) => _random.Next(1, 100),
        ("FeedPlace.Positions", _) => Positions(),
        ("FeedPlace.ReferenceSystem", _) => Any("EPSG:32633", "EPSG:4258", "urn:ogc:def:crs:OGC::CRS27"),
        (_, _) when member.Name == "Keywords" => Any<List<string>>([], ["one"], ["one", "two words"]),
        ("FeedMediaDetails.Hash", false) => "md5:abc",
        ("FeedSlash.HitParade", false) => Enumerable.Range(0, _random.Next(4)).ToList(),
        ("PodcastAlternateEnclosure.Sources", false) => new List<PodcastSource> { new("ipfs:x", _text.Line()), new("https://a.test/") },
        ("PodcastSocialInteraction.Priority", _) => _random.Next(-5, 5),
        ("FeedDublinCore.Sources", false) => Any<List<string>>([], ["a book"]),
        (_, false) when member.Name is nameof(Feed.Description) or nameof(FeedItem.Summary) or nameof(FeedItem.ContentHtml) or nameof(FeedItem.Rights)
            && member.DeclaringType != typeof(FeedTextInput) && member.DeclaringType != typeof(FeedItemSource) => _text.Fragment(),
        (_, false) when member.Name == "Email" => Any("a@b.test", "ann.o'nym+x@mail.test"),
        _ => null,
    };

    private object Value(Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
        {
            return List(type.GetGenericArguments()[0]);
        }

        return Type.GetTypeCode(type) switch
        {
            TypeCode.String => _text.Line(),
            TypeCode.Boolean => _random.Next(2) == 0,
            TypeCode.Int32 when type.IsEnum => Enum.GetValues(type).GetValue(_random.Next(Enum.GetValues(type).Length)) ?? 0,
            TypeCode.Int32 => _random.Next(isHostile ? -5 : 1, 5_000),
            TypeCode.Int64 => _random.NextInt64(isHostile ? -5 : 1, 1L << 40),
            TypeCode.Double => _random.Next(0, 1_000) / 8.0,
            TypeCode.Decimal => _random.Next(0, 1_000) / 8m,
            _ when type == typeof(Uri) => _text.Address(),
            _ when type == typeof(TimeSpan) => TimeSpan.FromMilliseconds(_random.NextInt64(isHostile ? -9 : 0, 100_000_000)),
            _ when type == typeof(DateTimeOffset) => Instant(),
            _ => Record(type),
        };
    }

    private IList List(Type of)
    {
        var list = (IList)(Activator.CreateInstance(typeof(List<>).MakeGenericType(of)) ?? throw new InvalidOperationException());
        for (var i = _random.Next(4); i > 0; i--)
        {
            var value = Value(of);
            if (isHostile || !list.Contains(value) && !SaysNothing(value))
            {
                list.Add(value);
            }
        }

        return list;
    }

    private static bool SaysNothing(object? value) => value is null or FeedPerson { Name: null, Email: null, Url: null } || !ModelDifference.IsPlain(value) && value is not IEnumerable
        && ModelDifference.MembersOf(value.GetType()).All(member => member.GetValue(value) is null or IList { Count: 0 });

    private IReadOnlyList<IReadOnlyList<double>> Positions()
    {
        var dimensions = _random.Next(2, 4);
        return [.. Enumerable.Range(0, 4).Select(_ => (IReadOnlyList<double>)[.. Enumerable.Range(0, dimensions).Select(_ => _random.Next(-8_000, 8_000) / 100.0)])];
    }

    private DateTimeOffset Instant() => DateTimeOffset.FromUnixTimeSeconds(_random.NextInt64(0, 4_102_444_800)).AddTicks(Any(0, 5_000_000, _random.Next(10_000_000)))
        .ToOffset(TimeSpan.FromMinutes(_random.Next(-14 * 60, 14 * 60)));

    private T Any<T>(params T[] choices) => choices[_random.Next(choices.Length)];
}
