using Aggregator.Feeds.Reading;
using Aggregator.Feeds.Writing;

namespace Aggregator.Feeds.Extension;

/// <summary>What JSON Feed has no members for, of an item: its object <c>_aggregator</c>. A member is null where the format says it already, or there is nothing to say.</summary>
internal sealed record ItemExtension
{
    public Uri? OriginalUrl { get; init; }

    /// <summary>The fragment, where it is more than the plain text that the format's own member takes.</summary>
    public string? Summary { get; init; }

    public Uri? ContentUrl { get; init; }

    public Uri? BaseUrl { get; init; }

    public string? Rights { get; init; }

    public Uri? License { get; init; }

    /// <summary>The links that say more than the format's own members.</summary>
    public IReadOnlyList<FeedLink> Links { get; init; } = [];

    /// <summary>All categories, where one of them is more than a word.</summary>
    public IReadOnlyList<FeedCategory> Categories { get; init; } = [];

    public IReadOnlyList<FeedPerson> Contributors { get; init; } = [];

    public Uri? CommentsUrl { get; init; }

    public Uri? CommentsFeedUrl { get; init; }

    public int? CommentCount { get; init; }

    public FeedReply? InReplyTo { get; init; }

    public IReadOnlyList<FeedMedia> Media { get; init; } = [];

    public IReadOnlyList<FeedThumbnail> Thumbnails { get; init; } = [];

    /// <summary>The length of an item, where it is not that of its first file, which the format has a member for.</summary>
    public TimeSpan? Duration { get; init; }

    public bool? Explicit { get; init; }

    public bool? Block { get; init; }

    public FeedPlace? Place { get; init; }

    public FeedMediaDetails? MediaDetails { get; init; }

    public DateTimeOffset? Created { get; init; }

    public DateTimeOffset? Expires { get; init; }

    public FeedPerson? Publisher { get; init; }

    public Uri? CommentApiUrl { get; init; }

    public FeedSlash? Slash { get; init; }

    public FeedDublinCore? DublinCore { get; init; }

    public FeedEpisode? Episode { get; init; }

    /// <summary>The source, where it is more than <c>_source</c> takes.</summary>
    public FeedItemSource? Source { get; init; }

    /// <summary>What of an item has to be said so.</summary>
    public static ItemExtension Of(FeedItem item, Feed feed) => new()
    {
        OriginalUrl = item.OriginalLink,
        Summary = WrittenText.Fragment(item.Summary) is { } summary && PlainParagraphs.TextIn(summary) is null ? summary : null,
        ContentUrl = item.ContentSource,
        BaseUrl = WrittenValue.AreSame(item.BaseUrl, feed.BaseUrl) ? null : item.BaseUrl,
        Rights = WrittenText.Fragment(item.Rights),
        License = WrittenLinks.LicenseOf(item),
        Links = [.. WrittenLinks.Further(item).Where(link => !WrittenLinks.IsCopyOf(link, item) && !WrittenLinks.IsPlain(link, "related", item.ExternalUrl))],
        Categories = item.Categories.Any(category => category is not { Scheme: null, Label: null })
            ? [.. item.Categories.Where(category => !string.IsNullOrWhiteSpace(category.Term))]
            : [],
        Contributors = item.Contributors,
        CommentsUrl = item.CommentsUrl,
        CommentsFeedUrl = item.CommentsFeedUrl,
        CommentCount = item.CommentCount,
        InReplyTo = item.InReplyTo,
        Media = item.Image is { } image && item.Media is [var only] && only == new FeedMedia(image, Medium: "image") ? [] : item.Media,
        Thumbnails = item.Thumbnails,
        Duration = item.Duration == WrittenJsonItem.DurationOf(item) ? null : item.Duration,
        Explicit = item.Explicit,
        Block = item.Block,
        Place = item.Place is { Positions.Count: > 0 } ? item.Place : null,
        MediaDetails = item.MediaDetails,
        Created = item.Created,
        Expires = item.Expires,
        Publisher = item.Publisher,
        CommentApiUrl = item.CommentApiUrl,
        Slash = item.Slash,
        DublinCore = item.DublinCore,
        Episode = item.Episode,
        Source = WrittenJsonItem.IsSimple(item.Source) ? null : item.Source,
    };

    /// <summary>The item with what is said here.</summary>
    public FeedItem AddTo(FeedItem item) => item with
    {
        OriginalLink = OriginalUrl,
        Summary = Summary ?? item.Summary,
        ContentSource = ContentUrl,
        BaseUrl = BaseUrl ?? item.BaseUrl,
        Rights = Rights,
        License = License,
        Links = [.. item.Links, .. Links],
        Categories = Categories.Count > 0 ? Categories : item.Categories,
        Contributors = Contributors,
        CommentsUrl = CommentsUrl,
        CommentsFeedUrl = CommentsFeedUrl,
        CommentCount = CommentCount,
        InReplyTo = InReplyTo,
        Media = Media,
        Thumbnails = Thumbnails,
        Image = item.Image ?? MediaFields.Shown(Media, Thumbnails, item.Enclosures),
        Duration = Duration ?? item.Duration,
        Explicit = Explicit,
        Block = Block,
        Place = Place is { Positions.Count: > 0 } ? Place : null,
        MediaDetails = MediaDetails,
        Created = Created,
        Expires = Expires,
        Publisher = Publisher,
        CommentApiUrl = CommentApiUrl,
        Slash = Slash,
        DublinCore = DublinCore,
        Episode = Episode,
        Source = Source ?? item.Source,
    };
}
