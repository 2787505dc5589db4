using Aggregator.Ingestion;
using Aggregator.Storage;

namespace Aggregator.Benchmarks.Scale.Stores;

/// <summary>A store under measurement: ours, and those that it is compared with.</summary>
internal interface IMeasuredStore : IAsyncDisposable
{
    /// <summary>How many may write at the same time.</summary>
    int Writers { get; }

    /// <summary>Where in a listing a page begins is told with text; a null cursor is the newest page.</summary>
    /// <param name="withTexts">Whether text and HTML are read too, as a feed needs them; a list of titles does not.</param>
    Task<ListedPage> ListAsync(ListingScope scope, ListingOrder order, string? cursor, int take, bool withTexts);

    /// <summary>Stores new articles of one source, all or nothing, until they are on the disk.</summary>
    Task CommitAsync(IReadOnlyList<ArticleDraft> slice);

    /// <summary>Asks of articles that are stored whether they are known, by their exact keys, as whoever stores must.</summary>
    Task KnowAsync(IReadOnlyList<ArticleDraft> slice);

    /// <summary>Stores a new state of an article that is stored, until it is on the disk.</summary>
    Task EditAsync(ArticleDraft edited);

    /// <summary>One article in full.</summary>
    Task FindAsync(Guid id);

    /// <summary>The changes after a number, articles in full.</summary>
    Task ReadChangesAsync(long after, int take);

    /// <summary>The number of the last change.</summary>
    Task<long> LastChangeAsync();

    /// <summary>Brings the search index up to the last change.</summary>
    /// <returns>How many changes that took; 0 for a store that has no index.</returns>
    Task<long> IndexAsync();

    /// <summary>Searches; null when this store cannot.</summary>
    /// <returns>How many articles were found, at most 20.</returns>
    Task<int?> SearchAsync(SearchKind kind);
}
