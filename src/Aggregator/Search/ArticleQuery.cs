namespace Aggregator.Search;

/// <summary>What to find; members that are null do not filter, all others must hold.</summary>
public sealed record ArticleQuery
{
    /// <summary>Words, "phrases", -not, prefix*; see the README. Null for no text.</summary>
    public string? Text { get; init; }

    /// <summary>The source that brought it, copies included.</summary>
    public SourceId? Source { get; init; }

    /// <summary>The category of its source, or a folder above it.</summary>
    public string? Category { get; init; }

    /// <summary>A tag, in any case.</summary>
    public string? Tag { get; init; }

    /// <summary>An author's name, in any case.</summary>
    public string? Author { get; init; }

    /// <summary>BCP 47 primary tag.</summary>
    public string? Language { get; init; }

    /// <summary>Published at or after.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Published before.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>The story.</summary>
    public StoryId? Story { get; init; }

    /// <summary>Only those in the merged feeds.</summary>
    public bool AnnouncedOnly { get; init; }

    /// <summary>The order.</summary>
    public ArticleSort Sort { get; init; }

    /// <summary>What all found articles are to be counted by, besides the page; every count costs a walk over them.</summary>
    public IReadOnlyList<ArticleFacet> Facets { get; init; } = [];

    /// <summary>Values of each facet at most. 1 to 100.</summary>
    public int FacetLimit { get; init; } = 10;

    /// <summary>Whether the words that were found are to be marked in the articles of the page.</summary>
    public bool Highlight { get; init; }

    /// <summary>1 to 1,000.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>From the page before; null or empty for the first page.</summary>
    public string? Cursor { get; init; }
}
