namespace Aggregator.Feeds;

/// <summary>A podcast as a whole: what iTunes (<c>itunes:</c>) and Podcasting 2.0 (<c>podcast:</c>) say of the channel and other feeds do not have.</summary>
/// <remarks>Its picture, authors, categories, explicit and block stand in <see cref="Feed"/>. <c>podcast:value</c> is not read: where money goes is not a reader's to pass on.</remarks>
public sealed record FeedPodcast
{
    internal static FeedPodcast None { get; } = new();

    /// <summary><c>podcast:guid</c>: the same for a podcast wherever its feed lies; null when absent.</summary>
    public string? Guid { get; init; }

    /// <summary><c>podcast:medium</c>, such as "podcast", "music" or "audiobook"; null when absent, which the specification reads as "podcast".</summary>
    public string? Medium { get; init; }

    /// <summary><c>itunes:type</c>: "episodic" (newest first) or "serial" (oldest first); null when absent.</summary>
    public string? Type { get; init; }

    /// <summary><c>itunes:complete</c> "yes": no episode will follow. False when the feed does not say so.</summary>
    public bool IsComplete { get; init; }

    /// <summary><c>itunes:title</c>, plain text; null when absent.</summary>
    public string? Title { get; init; }

    /// <summary><c>itunes:subtitle</c>, plain text; null when absent.</summary>
    public string? Subtitle { get; init; }

    /// <summary><c>itunes:summary</c>, an HTML fragment; null when absent. Not sanitised.</summary>
    public string? Summary { get; init; }

    /// <summary><c>itunes:keywords</c>, parted at commas; they are categories of the feed too. Empty when absent.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary><c>itunes:owner</c>, <c>googleplay:owner</c>: whom the directory writes to; null when absent.</summary>
    public FeedPerson? Owner { get; init; }

    /// <summary><c>podcast:locked</c>: whether other hosts may import the feed; null when absent or neither yes nor no.</summary>
    public bool? IsLocked { get; init; }

    /// <summary><c>podcast:locked owner</c>: the e-mail that can take the lock off; null when absent.</summary>
    public string? LockOwner { get; init; }

    /// <summary><c>podcast:funding</c>; empty when absent.</summary>
    public IReadOnlyList<PodcastFunding> Funding { get; init; } = [];

    /// <summary><c>podcast:person</c> of the channel; empty when absent.</summary>
    public IReadOnlyList<PodcastPerson> Persons { get; init; } = [];

    /// <summary><c>podcast:location</c>: what the podcast is about or where it is made; empty when absent.</summary>
    public IReadOnlyList<PodcastLocation> Locations { get; init; } = [];

    /// <summary><c>podcast:license</c>; null when absent.</summary>
    public PodcastLicense? License { get; init; }

    /// <summary><c>podcast:trailer</c>; empty when absent.</summary>
    public IReadOnlyList<PodcastTrailer> Trailers { get; init; } = [];

    /// <summary><c>podcast:podroll</c>: podcasts that this one recommends, each a <c>podcast:remoteItem</c>; empty when absent.</summary>
    public IReadOnlyList<PodcastRemoteItem> Podroll { get; init; } = [];

    /// <summary><c>podcast:publisher</c>: the feed of the publisher; null when absent.</summary>
    public PodcastRemoteItem? Publisher { get; init; }

    /// <summary><c>podcast:txt</c>; empty when absent.</summary>
    public IReadOnlyList<PodcastText> Texts { get; init; } = [];
}
