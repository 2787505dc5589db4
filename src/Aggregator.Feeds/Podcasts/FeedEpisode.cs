namespace Aggregator.Feeds;

/// <summary>An episode of a podcast: what iTunes (<c>itunes:</c>) and Podcasting 2.0 (<c>podcast:</c>) say of an item and other feeds do not have.</summary>
/// <remarks>Its file, picture, duration, authors, explicit and block stand in <see cref="FeedItem"/>. <c>podcast:value</c> and <c>podcast:liveItem</c> are not read.</remarks>
public sealed record FeedEpisode
{
    internal static FeedEpisode None { get; } = new();

    /// <summary><c>itunes:title</c>: without season and number, plain text; null when absent.</summary>
    public string? Title { get; init; }

    /// <summary><c>itunes:subtitle</c>, plain text; null when absent.</summary>
    public string? Subtitle { get; init; }

    /// <summary><c>itunes:summary</c>, an HTML fragment; null when absent. Not sanitised until <see cref="FeedItemCleaner"/> has run.</summary>
    public string? Summary { get; init; }

    /// <summary><c>itunes:season</c>, <c>podcast:season</c>; null when absent or no whole number.</summary>
    public int? Season { get; init; }

    /// <summary><c>podcast:season name</c>; null when absent.</summary>
    public string? SeasonName { get; init; }

    /// <summary><c>itunes:episode</c>, <c>podcast:episode</c>, which may be 1.5; null when absent or no number.</summary>
    public decimal? Number { get; init; }

    /// <summary><c>podcast:episode display</c>: the number as listeners are shown it, such as "Ch.3"; null when absent.</summary>
    public string? NumberDisplayed { get; init; }

    /// <summary><c>itunes:episodeType</c>: "full", "trailer" or "bonus"; null when absent, which the specification reads as "full".</summary>
    public string? Type { get; init; }

    /// <summary><c>itunes:isClosedCaptioned</c> "yes". False when the feed does not say so.</summary>
    public bool IsClosedCaptioned { get; init; }

    /// <summary><c>itunes:keywords</c>, parted at commas; they are categories of the item too. Empty when absent.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary><c>podcast:transcript</c>; empty when absent.</summary>
    public IReadOnlyList<PodcastTranscript> Transcripts { get; init; } = [];

    /// <summary><c>podcast:chapters</c>: the file that lists the chapters; null when absent.</summary>
    public PodcastChapters? ChaptersFile { get; init; }

    /// <summary><c>psc:chapters</c> (Podlove Simple Chapters): the chapters themselves; empty when absent.</summary>
    public IReadOnlyList<PodcastChapter> Chapters { get; init; } = [];

    /// <summary><c>podcast:soundbite</c>; empty when absent.</summary>
    public IReadOnlyList<PodcastSoundbite> Soundbites { get; init; } = [];

    /// <summary><c>podcast:person</c> of the item; empty when absent, and then those of the channel count.</summary>
    public IReadOnlyList<PodcastPerson> Persons { get; init; } = [];

    /// <summary><c>podcast:location</c>; empty when absent.</summary>
    public IReadOnlyList<PodcastLocation> Locations { get; init; } = [];

    /// <summary><c>podcast:license</c>; null when absent.</summary>
    public PodcastLicense? License { get; init; }

    /// <summary><c>podcast:funding</c> of the item; empty when absent.</summary>
    public IReadOnlyList<PodcastFunding> Funding { get; init; } = [];

    /// <summary><c>podcast:alternateEnclosure</c>: other renditions of the file; empty when absent.</summary>
    public IReadOnlyList<PodcastAlternateEnclosure> AlternateEnclosures { get; init; } = [];

    /// <summary><c>podcast:socialInteract</c>: where the episode is talked about; empty when absent.</summary>
    public IReadOnlyList<PodcastSocialInteraction> SocialInteractions { get; init; } = [];

    /// <summary><c>podcast:txt</c>; empty when absent.</summary>
    public IReadOnlyList<PodcastText> Texts { get; init; } = [];
}
