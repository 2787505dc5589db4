using Aggregator.Feeds.Reading;
using Aggregator.Feeds.Writing;

namespace Aggregator.Feeds.Extension;

/// <summary>What JSON Feed has no members for, of a feed: its object <c>_aggregator</c>. A member is null where the format says it already, or there is nothing to say.</summary>
internal sealed record FeedExtension
{
    public string? Id { get; init; }

    /// <summary>The fragment, where it is more than the plain text that the format's own member takes.</summary>
    public string? Description { get; init; }

    public string? Rights { get; init; }

    public Uri? BaseUrl { get; init; }

    public DateTimeOffset? Published { get; init; }

    public DateTimeOffset? Updated { get; init; }

    /// <summary>The links that say more than the format's own members.</summary>
    public IReadOnlyList<FeedLink> Links { get; init; } = [];

    public IReadOnlyList<FeedCategory> Categories { get; init; } = [];

    public IReadOnlyList<FeedPerson> Contributors { get; init; } = [];

    public FeedPerson? Publisher { get; init; }

    public FeedGenerator? Generator { get; init; }

    public FeedCloud? Cloud { get; init; }

    public FeedSchedule? Schedule { get; init; }

    /// <summary>The picture, where it is more than an address.</summary>
    public FeedImage? Picture { get; init; }

    public Uri? Logo { get; init; }

    public bool? Explicit { get; init; }

    public bool? Block { get; init; }

    public Uri? NewUrl { get; init; }

    public Uri? License { get; init; }

    public bool IsComplete { get; init; }

    public bool IsArchive { get; init; }

    public Uri? Docs { get; init; }

    public string? Rating { get; init; }

    public FeedTextInput? TextInput { get; init; }

    public FeedPlace? Place { get; init; }

    public FeedDublinCore? DublinCore { get; init; }

    public FeedPodcast? Podcast { get; init; }

    public IReadOnlyList<FeedTombstone> Deleted { get; init; } = [];

    /// <summary>What of a feed has to be said so.</summary>
    public static FeedExtension Of(Feed feed) => new()
    {
        Id = feed.Id is not null && feed.Id != WrittenValue.Address(feed.SelfLink) ? feed.Id : null,
        Description = WrittenText.PlainIn(WrittenText.Fragment(feed.Description)) is null ? WrittenText.Fragment(feed.Description) : null,
        Rights = WrittenText.Fragment(feed.Rights),
        BaseUrl = feed.BaseUrl,
        Published = feed.Published,
        Updated = feed.Updated,
        Links = [.. WrittenLinks.Further(feed)],
        Categories = [.. feed.Categories.Where(category => !string.IsNullOrWhiteSpace(category.Term))],
        Contributors = feed.Contributors,
        Publisher = feed.Publisher,
        Generator = feed.Generator,
        Cloud = feed.Cloud,
        Schedule = feed.Schedule == FeedSchedule.None ? null : feed.Schedule,
        Picture = WrittenRssFields.PictureOf(feed) is { } picture && picture != new FeedImage(picture.Url) ? picture : null,
        Logo = feed.Logo,
        Explicit = feed.Explicit,
        Block = feed.Block,
        NewUrl = feed.NewUrl,
        License = WrittenLinks.LicenseOf(feed),
        IsComplete = feed.Paging?.IsComplete == true,
        IsArchive = feed.Paging?.IsArchive == true,
        Docs = feed.Docs,
        Rating = feed.Rating,
        TextInput = feed.TextInput,
        Place = feed.Place is { Positions.Count: > 0 } ? feed.Place : null,
        DublinCore = feed.DublinCore,
        Podcast = feed.Podcast,
        Deleted = feed.Deleted,
    };

    /// <summary>The feed with what is said here.</summary>
    public Feed AddTo(Feed feed) => feed with
    {
        Id = Id ?? feed.Id,
        Description = Description ?? feed.Description,
        Rights = Rights,
        BaseUrl = BaseUrl ?? feed.BaseUrl,
        Published = Published,
        Updated = Updated,
        Links = [.. feed.Links, .. Links],
        Categories = Categories,
        Contributors = Contributors,
        Publisher = Publisher,
        Generator = Generator,
        Cloud = Cloud,
        Schedule = Schedule ?? feed.Schedule,
        Picture = Picture ?? feed.Picture,
        Image = (Picture ?? feed.Picture)?.Url ?? Logo,
        Logo = Logo,
        Explicit = Explicit,
        Block = Block,
        NewUrl = NewUrl,
        License = License,
        Paging = PagingFields.Of([.. feed.Links, .. Links], IsComplete, IsArchive),
        Docs = Docs,
        Rating = Rating,
        TextInput = TextInput,
        Place = Place is { Positions.Count: > 0 } ? Place : null,
        DublinCore = DublinCore,
        Podcast = Podcast,
        Deleted = Deleted,
    };
}
