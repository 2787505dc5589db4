namespace Aggregator;

/// <summary>What is stored and published: one article, however many sources brought it.</summary>
public sealed record Article
{
    /// <summary>Minted once, never changed.</summary>
    public required ArticleId Id { get; init; }

    /// <summary>The source that brought it first.</summary>
    public required SourceId Source { get; init; }

    /// <summary>The number of the article's last change; rising over the whole store, with gaps.</summary>
    public long Seq { get; init; }

    /// <summary>What it says now.</summary>
    public required ArticleContent Content { get; init; }

    /// <summary>When the item was first seen.</summary>
    public required DateTimeOffset FirstSeen { get; init; }

    /// <summary>When it entered queries and feeds: the order of entering.</summary>
    public required DateTimeOffset Entered { get; init; }

    /// <summary>When its text was last found edited; null when never.</summary>
    public DateTimeOffset? Edited { get; init; }

    /// <summary>Whether it is in the merged feeds: of a source's first fetch only the newest few are.</summary>
    public bool IsAnnounced { get; init; } = true;

    /// <summary>The story it belongs to; null when it stands alone.</summary>
    public StoryId? Story { get; init; }

    /// <summary>Earlier states that are kept.</summary>
    public int Versions { get; init; }

    /// <summary>Where else the same article appeared, in the order of arrival.</summary>
    public IReadOnlyList<ArticleCopy> AlsoIn { get; init; } = [];

    /// <summary>What became of its page.</summary>
    public PageState Page { get; init; }

    /// <summary>
    /// When it was published: what feed or page say, else when it was first seen. A time in the future is taken for a mistake and counts as first seen,
    /// or one article with a wrong year would head every list for years.
    /// </summary>
    public DateTimeOffset Published => Content.Published is { } said && said <= FirstSeen.AddHours(1) ? said : FirstSeen;

    /// <summary>When it last changed for a reader: the edit we saw, else the time of publication.</summary>
    public DateTimeOffset Updated => Edited ?? Published;
}
