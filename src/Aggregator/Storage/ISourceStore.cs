using Aggregator.Fetching;
using Aggregator.Ingestion;
using Aggregator.Retention;
using Aggregator.Scheduling;

namespace Aggregator.Storage;

/// <summary>All writing. Every call is atomic and idempotent, and is acknowledged only when it is durable.</summary>
/// <remarks>Nothing of one database crosses this seam: a second implementation for PostgreSQL claims with leases (FOR UPDATE SKIP LOCKED).</remarks>
public interface ISourceStore
{
    /// <summary>Subscribes to an address; one that is known by its canonical key, or was a source's before it moved, is given back as it is.</summary>
    Task<SourceAdded> AddAsync(Uri url, SourceSettings settings, CancellationToken cancellationToken);

    /// <summary>Changes what the operator decided. A source that is resumed is due now.</summary>
    /// <returns>The source as it is now; null when it is unknown.</returns>
    Task<Source?> ChangeAsync(SourceId id, Func<SourceSettings, SourceSettings> change, CancellationToken cancellationToken);

    /// <summary>Gives a source another address, unless another source has that one already; the former one stays known as this source's.</summary>
    /// <returns>The source as it is now, or who has the address; null when the source is unknown.</returns>
    Task<SourceMoved?> MoveAsync(SourceId id, Uri url, CancellationToken cancellationToken);

    /// <summary>Makes every source that is backed off after a failure of this class due now, since its cause may have been put right here.</summary>
    /// <param name="reason">Why it is due, for the operator.</param>
    /// <returns>How many.</returns>
    Task<int> RetryAsync(FetchError error, string reason, CancellationToken cancellationToken);

    /// <summary>Ends a subscription.</summary>
    /// <param name="purge">Whether its articles go too; an article that another source also brought stays.</param>
    /// <returns>False when it is unknown.</returns>
    Task<bool> RemoveAsync(SourceId id, bool purge, CancellationToken cancellationToken);

    /// <summary>Claims sources that are due in a lane, most overdue first, so that nobody else fetches them until the lease ends or the fetch is recorded.</summary>
    /// <remarks>The lane of a source follows from its last fetch (<see cref="SourceLane"/>), or from being put off.</remarks>
    Task<IReadOnlyList<Source>> ClaimDueAsync(SourceLane lane, int max, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Claims one source, due or not; null when it is unknown or claimed by somebody else.</summary>
    Task<Source?> ClaimAsync(SourceId id, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Stores a slice: places each draft in commit order against everything committed and the slice's earlier members. Its completion ends the claim.</summary>
    Task<SliceReport> CommitAsync(FetchSlice slice, CancellationToken cancellationToken);

    /// <summary>Gives a claim back without a word, as when the service stops in the middle of a fetch.</summary>
    Task ReleaseAsync(SourceId id, CancellationToken cancellationToken);

    /// <summary>Gives a claim back for a later time, or for the other lane; it keeps its place in the order of being due. Not a word of it is kept with the source, and a restart forgets it.</summary>
    Task PutOffAsync(SourceId id, DateTimeOffset until, SourceLane lane, CancellationToken cancellationToken);

    /// <summary>Claims pages that are due again, longest due first.</summary>
    Task<IReadOnlyList<DuePage>> ClaimDuePagesAsync(int max, TimeSpan lease, CancellationToken cancellationToken);

    /// <summary>Gives a claimed page back for a later time; a restart forgets it.</summary>
    Task PutOffAsync(DuePage page, DateTimeOffset until, CancellationToken cancellationToken);

    /// <summary>Stores what a further try at a page gave.</summary>
    Task CommitPageAsync(PageCommit commit, CancellationToken cancellationToken);

    /// <summary>Deletes an article for good; a tombstone keeps it from coming back.</summary>
    /// <returns>False when it is unknown.</returns>
    Task<bool> DeleteAsync(ArticleId id, CancellationToken cancellationToken);

    /// <summary>Lets go of articles that none of the sources that brought them wants any longer: a bounded number of one source's oldest.</summary>
    /// <remarks>An item that is let go does not come back through these sources while their documents still list it; another source may bring it anew.</remarks>
    Task<LetGoSlice> LetGoAsync(LetGoRequest request, CancellationToken cancellationToken);
}
