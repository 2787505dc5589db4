using Aggregator.Deduplication;

namespace Aggregator.Ingestion;

/// <summary>An article before the writer has decided what it is: everything that can be computed outside the one writer is in it.</summary>
public sealed record ArticleDraft
{
    /// <summary>The source that brought it.</summary>
    public required SourceId Source { get; init; }

    /// <summary>The item's id within its source: guid, else link, else a hash of its title and text. Compared ordinally.</summary>
    public required string ItemKey { get; init; }

    /// <summary>What it says.</summary>
    public required ArticleContent Content { get; init; }

    /// <summary>
    /// Every address that identifies it: link, target after redirects, rel=canonical. A front page, or an address shared by several items, is none.
    /// </summary>
    public required IReadOnlyList<CanonicalUrl> Keys { get; init; }

    /// <summary>What near-duplicates share.</summary>
    public required Fingerprint Fingerprint { get; init; }

    /// <summary>When the item was first seen.</summary>
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>Whether it enters the merged feeds; see <see cref="Article.IsAnnounced"/>.</summary>
    public bool IsAnnounced { get; init; } = true;

    /// <summary>What became of its page; <see cref="PageState.Postponed"/> makes it a due page read and no article yet.</summary>
    public PageState Page { get; init; }

    /// <summary>Of a postponed page: it becomes an article at once all the same, since nobody knows whether the page will come.</summary>
    public bool EntersBeforePage { get; init; }

    /// <summary>Of a postponed page: when it may be asked for again (Retry-After); null when its origin did not say.</summary>
    public DateTimeOffset? PageNotBefore { get; init; }
}
