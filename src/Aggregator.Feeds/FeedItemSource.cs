namespace Aggregator.Feeds;

/// <summary>The feed that an item was taken from, as an aggregated feed says it.</summary>
/// <param name="Title">Plain text: the text of RSS <c>source</c>, the title of <c>atom:source</c>; null when absent.</param>
/// <param name="Url">RSS <c>source url</c>; the first alternate link of <c>atom:source</c>, else its self link; <c>dc:source</c> when it is an address. Null when absent.</param>
/// <param name="Id">The id of <c>atom:source</c>; null when absent.</param>
/// <param name="Updated">The updated of <c>atom:source</c>; null when absent or unreadable.</param>
public sealed record FeedItemSource(string? Title, Uri? Url, string? Id = null, DateTimeOffset? Updated = null)
{
    /// <summary>All links of <c>atom:source</c> in document order; empty when absent.</summary>
    public IReadOnlyList<FeedLink> Links { get; init; } = [];

    /// <summary>The authors of <c>atom:source</c>; empty when absent. They are the item's too when it has none.</summary>
    public IReadOnlyList<FeedPerson> Authors { get; init; } = [];

    /// <summary>The contributors of <c>atom:source</c>; empty when absent.</summary>
    public IReadOnlyList<FeedPerson> Contributors { get; init; } = [];

    /// <summary>The categories of <c>atom:source</c>; empty when absent.</summary>
    public IReadOnlyList<FeedCategory> Categories { get; init; } = [];

    /// <summary>The subtitle of <c>atom:source</c>, plain text; null when absent.</summary>
    public string? Subtitle { get; init; }

    /// <summary>The rights of <c>atom:source</c>, plain text; null when absent.</summary>
    public string? Rights { get; init; }

    /// <summary>The generator of <c>atom:source</c>; null when absent.</summary>
    public FeedGenerator? Generator { get; init; }

    /// <summary>The icon of <c>atom:source</c>; null when absent.</summary>
    public Uri? Icon { get; init; }

    /// <summary>The logo of <c>atom:source</c>; null when absent.</summary>
    public Uri? Logo { get; init; }
}
