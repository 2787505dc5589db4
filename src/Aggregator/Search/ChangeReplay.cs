using Aggregator.Storage;

namespace Aggregator.Search;

/// <summary>Brings the store's changes into an open index: many at once while there is much to catch up with, then as they come.</summary>
internal sealed class ChangeReplay(IArticleStore store, OpenIndex index, SearchOptions options, TimeProvider time)
{
    private const int ChangesAtOnce = 500;

    private static readonly TimeSpan GatherFor = TimeSpan.FromMilliseconds(300);     // each refresh is a segment to merge; at 50 ms that was a quarter of an import
    private static readonly TimeSpan RefreshEvery = TimeSpan.FromMilliseconds(500);  // while there is much to catch up with

    /// <summary>Replays until the token is cancelled.</summary>
    /// <param name="advanced">Told the number of the last change that can be found.</param>
    public async Task RunAsync(Action<long> advanced, CancellationToken cancellationToken)
    {
        var (refreshed, committed) = (time.GetTimestamp(), time.GetTimestamp());
        while (true)
        {
            // The number is asked for before the changes: what is missing below it will never come.
            var known = (await store.IdentityAsync(cancellationToken)).Seq;
            var changes = await store.ChangesAsync(index.Seq, ChangesAtOnce, cancellationToken);
            var isCaughtUp = changes.Count == 0 || changes[^1].Seq >= known;
            index.Apply(changes, changes.Count == 0 ? known : changes[^1].Seq);

            if (isCaughtUp || time.GetElapsedTime(refreshed) >= RefreshEvery)
            {
                index.Refresh();
                advanced(index.Seq);
                refreshed = time.GetTimestamp();
            }

            if (index.IsDirty && time.GetElapsedTime(committed) >= options.CommitEvery)
            {
                index.Commit();
                committed = time.GetTimestamp();
            }

            if (isCaughtUp)
            {
                await WaitForNewsAsync(options.CommitEvery - time.GetElapsedTime(committed), cancellationToken);
                committed = index.IsDirty ? committed : time.GetTimestamp();
            }
        }
    }

    /// <summary>Waits for changes, and commits when they let wait.</summary>
    private async Task WaitForNewsAsync(TimeSpan untilCommit, CancellationToken cancellationToken)
    {
        var news = store.WaitForChangesAsync(index.Seq, cancellationToken);
        if (index.IsDirty)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var due = Task.Delay(untilCommit > TimeSpan.Zero ? untilCommit : TimeSpan.Zero, time, patience.Token);
            if (await Task.WhenAny(news, due) == due && !cancellationToken.IsCancellationRequested)
            {
                index.Commit();
            }

            await patience.CancelAsync();
        }

        await news;
        await Task.Delay(GatherFor, time, cancellationToken);
    }
}
