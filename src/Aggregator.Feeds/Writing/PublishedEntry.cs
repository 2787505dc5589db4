namespace Aggregator.Feeds;

/// <summary>One entry of a <see cref="PublishedFeed"/>.</summary>
public sealed record PublishedEntry
{
    /// <summary>A URI that never changes and is no other entry's, such as <c>urn:uuid:...</c>: subscribers tell new from read by it alone.</summary>
    public required string Id { get; init; }

    /// <summary>The article's own page.</summary>
    public required Uri Url { get; init; }

    /// <summary>Plain text.</summary>
    public required string Title { get; init; }

    /// <summary>Names of people; where empty, the source stands for them, since readers and validators want somebody.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    /// <summary>When it was first published.</summary>
    public required DateTimeOffset Published { get; init; }

    /// <summary>When it last changed in a way worth reading it again; <see cref="Published"/> when it never did.</summary>
    public required DateTimeOffset Updated { get; init; }

    /// <summary>A few sentences of plain text; null when there are none.</summary>
    public string? Summary { get; init; }

    /// <summary>Clean HTML with absolute addresses, as <see cref="Html.HtmlCleaner"/> gives it; null in a feed of summaries.</summary>
    public string? ContentHtml { get; init; }

    /// <summary>Plain text, in the order of weight.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>BCP 47 tag; null when unknown.</summary>
    public string? Language { get; init; }

    /// <summary>The lead image; null for none.</summary>
    public Uri? Image { get; init; }

    /// <summary>Sound and film to be fetched along.</summary>
    public IReadOnlyList<FeedEnclosure> Enclosures { get; init; } = [];

    /// <summary>Where it was taken from; null only for the publisher's own words.</summary>
    public PublishedSource? Source { get; init; }

    /// <summary>Other places that carry the same article.</summary>
    public IReadOnlyList<PublishedCopy> AlsoIn { get; init; } = [];
}
