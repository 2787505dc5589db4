namespace Aggregator.Feeds;

/// <summary>A feed to be written, in any format.</summary>
/// <remarks>
/// Not <see cref="Feed"/>, which says what a publisher sent: there nearly everything may be missing, items are read on demand and fragments are not yet clean.
/// What is published has an id, a title and a date for certain, and each entry says where it was taken from.
/// </remarks>
public sealed record PublishedFeed
{
    /// <summary>A URI that never changes, such as <c>urn:uuid:...</c>; no need for it to be an address.</summary>
    public required string Id { get; init; }

    /// <summary>Plain text.</summary>
    public required string Title { get; init; }

    /// <summary>Plain text; null when there is nothing to add to the title.</summary>
    public string? Subtitle { get; init; }

    /// <summary>The page for people.</summary>
    public required Uri SiteUrl { get; init; }

    /// <summary>
    /// Where this document is served, as subscribers reach it: from the configured public address, never from a request's Host; null for a document that does not say.
    /// </summary>
    public required Uri? SelfUrl { get; init; }

    /// <summary>The time of the newest change in it; never that of the writing, or nothing could be cached.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>A small square picture; null for none.</summary>
    public Uri? Icon { get; init; }

    /// <summary>Where older entries are (RFC 5005 <c>next</c>, JSON <c>next_url</c>); null on the last page.</summary>
    public Uri? NextUrl { get; init; }

    /// <summary>BCP 47 tag; null when the entries' languages differ.</summary>
    public string? Language { get; init; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<PublishedEntry> Entries { get; init; } = [];
}
