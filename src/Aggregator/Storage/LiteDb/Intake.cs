using Aggregator.Ingestion;
using Aggregator.Scheduling;

namespace Aggregator.Storage.LiteDb;

/// <summary>The taking in of what fetches bring: sources and pages are given out when they are due, and what came of them is committed, while there is room to store it.</summary>
internal sealed class Intake(Database database, StoreState state, StoreWriter writer, StoreReads reads, DiskRoom room, TimeProvider time)
{
    /// <inheritdoc cref="ISourceStore.ClaimDueAsync"/>
    public async Task<IReadOnlyList<Source>> ClaimDueAsync(SourceLane lane, int max, TimeSpan lease, CancellationToken cancellationToken) =>
        await CanTakeInAsync(cancellationToken)
            ? [.. state.DueSources.Claim(lane, time.GetUtcNow(), max, lease).Select(number => state.Sources.Find(new SourceId(number))).OfType<Source>()]
            : [];

    /// <inheritdoc cref="ISourceStore.ClaimAsync"/>
    public Source? Claim(SourceId id, TimeSpan lease) =>
        state.Sources.Find(id) is { } source && state.DueSources.TryClaim(id.Value, time.GetUtcNow(), lease) ? source : null;

    /// <inheritdoc cref="ISourceStore.CommitAsync"/>
    public Task<SliceReport> CommitAsync(FetchSlice slice, CancellationToken cancellationToken)
    {
        ThrowIfNoRoom();

        // Packing and hashing are the dear part, and need not wait for the one writer.
        var drafts = slice.Drafts.Select(PreparedDraft.Of).ToList();
        return writer.RunAsync(transaction => new SourceWriting(transaction).Commit(slice, drafts), cancellationToken, Math.Max(1, drafts.Count));
    }

    /// <inheritdoc cref="ISourceStore.ClaimDuePagesAsync"/>
    public async Task<IReadOnlyList<DuePage>> ClaimDuePagesAsync(int max, TimeSpan lease, CancellationToken cancellationToken)
    {
        if (!await CanTakeInAsync(cancellationToken))
        {
            return [];
        }

        var keys = state.DuePages.Claim(time.GetUtcNow(), max, lease);
        return await reads.ReadAsync<IReadOnlyList<DuePage>>(
            () => [.. keys.Select(key => database.Tables.Pages.FindById(key.ToArray())).Where(page => page is not null).Select(PageDocument.Read)],
            cancellationToken);
    }

    /// <inheritdoc cref="ISourceStore.CommitPageAsync"/>
    public Task CommitPageAsync(PageCommit commit, CancellationToken cancellationToken)
    {
        ThrowIfNoRoom();
        return writer.RunAsync(
            transaction =>
            {
                new PagePlacing(transaction).Commit(commit);
                return true;
            },
            cancellationToken);
    }

    // What could not be stored is not fetched. After a failure it is the asking that tries to write again: nobody else does while nothing is fetched.
    private async Task<bool> CanTakeInAsync(CancellationToken cancellationToken)
    {
        if (room.Shortage is not null || !writer.Outage.IsTimeToTry)
        {
            return false;
        }

        try
        {
            return writer.Outage.IsOver || await writer.RunAsync(_ => true, cancellationToken);
        }
        catch (StoreUnavailableException)
        {
            return false;
        }
    }

    private void ThrowIfNoRoom()
    {
        if (room.Shortage is { } shortage)
        {
            throw new StoreUnavailableException(StoreProblem.DiskFull, shortage);
        }
    }
}
