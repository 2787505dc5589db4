namespace Aggregator.Search;

/// <summary>What to find; members that are null do not filter, all others must hold. Equal members, equal queries: feeds are kept by theirs.</summary>
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

    /// <summary>1 to 1,000.</summary>
    public int Limit { get; init; } = 50;

    /// <summary>From the page before; null or empty for the first page.</summary>
    public string? Cursor { get; init; }
}
