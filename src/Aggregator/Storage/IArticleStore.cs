namespace Aggregator.Storage;

/// <summary>All reading. Every answer is bounded and complete when it is given: no cursor of a database leaves the store.</summary>
public interface IArticleStore
{
    /// <summary>Tells this store, and this state of it, from any other: an index built for another identity is rebuilt.</summary>
    Task<StoreIdentity> IdentityAsync(CancellationToken cancellationToken);

    /// <summary>One article; null when it is unknown, deleted or still waiting for its page. An id that was merged into another gives that other.</summary>
    Task<Article?> FindAsync(ArticleId id, CancellationToken cancellationToken);

    /// <summary>Several articles, in the order asked for; unknown ones are left out. At most 1,000.</summary>
    Task<IReadOnlyList<Article>> FindAsync(IReadOnlyList<ArticleId> ids, CancellationToken cancellationToken);

    /// <summary>A page of a listing, by key, so that any depth costs the same and insertion never shifts it.</summary>
    /// <exception cref="FormatException">The cursor is not one that this store gave for this listing.</exception>
    Task<ArticlePage> ListAsync(ArticleListing listing, CancellationToken cancellationToken);

    /// <summary>Earlier states of an article, oldest first.</summary>
    Task<IReadOnlyList<ArticleVersion>> VersionsAsync(ArticleId id, CancellationToken cancellationToken);

    /// <summary>The change sequence after a number, in order: every change of every article, the newest state of each, deletions included.</summary>
    /// <param name="max">1 to 1,000.</param>
    Task<IReadOnlyList<ArticleChange>> ChangesAsync(long after, int max, CancellationToken cancellationToken);

    /// <summary>Ends when there is a change after a number; at once when there is one already.</summary>
    Task WaitForChangesAsync(long after, CancellationToken cancellationToken);

    /// <summary>All sources, by title.</summary>
    Task<IReadOnlyList<Source>> SourcesAsync(CancellationToken cancellationToken);

    /// <summary>One source; null when it is unknown.</summary>
    Task<Source?> FindSourceAsync(SourceId id, CancellationToken cancellationToken);

    /// <summary>Raw hashes of the items that a source's latest documents held.</summary>
    Task<IReadOnlySet<ulong>> KnownItemsAsync(SourceId id, CancellationToken cancellationToken);

    /// <summary>The stories of a period, by how many sources report them or by recency; each with the articles and sources of that period.</summary>
    Task<IReadOnlyList<Story>> StoriesAsync(StoryListing listing, CancellationToken cancellationToken);

    /// <summary>One story; null when it is unknown.</summary>
    Task<Story?> FindStoryAsync(StoryId id, CancellationToken cancellationToken);

    /// <summary>Figures of the whole store.</summary>
    Task<StoreSummary> SummaryAsync(CancellationToken cancellationToken);
}
