namespace Aggregator.Feeds;

/// <summary>Where the rest of a feed lies that is more than one document (RFC 5005): links of the channel by their <c>rel</c>, JSON <c>next_url</c>.</summary>
public sealed record FeedPaging
{
    /// <summary><c>fh:complete</c>: the document holds all entries there are, and one that is gone from it is gone. False when the feed does not say so.</summary>
    public bool IsComplete { get; init; }

    /// <summary><c>fh:archive</c>: the document is a closed part of the past, which will not change any more. False when the feed does not say so.</summary>
    public bool IsArchive { get; init; }

    /// <summary><c>link rel=current</c>: the document with the newest entries; null when absent.</summary>
    public Uri? Current { get; init; }

    /// <summary><c>link rel=prev-archive</c>: the archive before this document in time; null when absent.</summary>
    public Uri? PreviousArchive { get; init; }

    /// <summary><c>link rel=next-archive</c>: the archive after this document in time; null when absent.</summary>
    public Uri? NextArchive { get; init; }

    /// <summary><c>link rel=first</c>: the first page; null when absent.</summary>
    public Uri? First { get; init; }

    /// <summary><c>link rel=previous</c> or <c>prev</c>: the page before; null when absent.</summary>
    public Uri? Previous { get; init; }

    /// <summary><c>link rel=next</c>, JSON <c>next_url</c>: the page after, which is older entries in most feeds; null when absent.</summary>
    public Uri? Next { get; init; }

    /// <summary><c>link rel=last</c>: the last page; null when absent.</summary>
    public Uri? Last { get; init; }
}
