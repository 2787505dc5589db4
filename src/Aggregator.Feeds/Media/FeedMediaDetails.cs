namespace Aggregator.Feeds;

/// <summary>What Media RSS (<c>media:</c>) says of a medium: of one rendition, or of all in an item and its groups.</summary>
public sealed record FeedMediaDetails
{
    internal static FeedMediaDetails None { get; } = new();

    /// <summary><c>media:title</c>, plain text; null when absent.</summary>
    public string? Title { get; init; }

    /// <summary><c>media:description</c>, an HTML fragment as its <c>type</c> says. Not sanitised until <see cref="FeedItemCleaner"/> has run. Null when absent.</summary>
    public string? Description { get; init; }

    /// <summary><c>media:keywords</c>, parted at commas; empty when absent.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary><c>media:credit</c>: who has made it; empty when absent.</summary>
    public IReadOnlyList<FeedMediaCredit> Credits { get; init; } = [];

    /// <summary><c>media:rating</c>, <c>media:adult</c>: for whom it is; empty when absent.</summary>
    public IReadOnlyList<FeedMediaRating> Ratings { get; init; } = [];

    /// <summary><c>media:text</c>: transcripts, lyrics, captions; empty when absent.</summary>
    public IReadOnlyList<FeedMediaText> Texts { get; init; } = [];

    /// <summary><c>media:restriction</c>: where it may be shown; empty when absent.</summary>
    public IReadOnlyList<FeedMediaRestriction> Restrictions { get; init; } = [];

    /// <summary><c>media:player</c>: a page that plays it; null when absent.</summary>
    public FeedMediaPlayer? Player { get; init; }

    /// <summary><c>media:community</c>: stars and views; null when absent.</summary>
    public FeedMediaCommunity? Community { get; init; }

    /// <summary><c>media:copyright</c>, plain text; null when absent.</summary>
    public string? Copyright { get; init; }

    /// <summary><c>media:copyright url</c>; null when absent.</summary>
    public Uri? CopyrightUrl { get; init; }

    /// <summary><c>media:license</c>, plain text; null when absent.</summary>
    public string? License { get; init; }

    /// <summary><c>media:license href</c>; null when absent.</summary>
    public Uri? LicenseUrl { get; init; }

    /// <summary><c>media:hash</c> with its algorithm, such as "md5:dfdec888b72151965a34b4b59031290a"; null when absent.</summary>
    public string? Hash { get; init; }
}
