using Aggregator.Storage;

namespace Aggregator.Search;

/// <summary>Brings the store's changes into an open index: many at once while there is much to catch up with, then as they come.</summary>
internal sealed class ChangeReplay(IArticleStore store, OpenIndex index, SearchOptions options, TimeProvider time)
{
    private const int ChangesAtOnce = 500;

    // Each refresh is a segment to write and to merge, whatever is in it: every 50 ms that was a quarter of an import, every 300 ms a tenth. So the next one waits
    // in proportion to what the last one took, which is long where there is much to do.
    private const int RestAfterRefresh = 20;
    private static readonly TimeSpan GatherFor = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(3);

    /// <summary>Replays until the token is cancelled.</summary>
    /// <param name="advanced">Told the number of the last change that can be found.</param>
    public async Task RunAsync(Action<long> advanced, CancellationToken cancellationToken)
    {
        var (rested, committed) = (time.GetTimestamp(), time.GetTimestamp());
        var rest = GatherFor;
        while (true)
        {
            // The number is asked for before the changes: what is missing below it will never come.
            var known = (await store.IdentityAsync(cancellationToken)).Seq;
            var changes = await store.ChangesAsync(index.Seq, ChangesAtOnce, cancellationToken);
            var isCaughtUp = changes.Count == 0 || changes[^1].Seq >= known;
            index.Apply(changes, changes.Count == 0 ? known : changes[^1].Seq);

            if (isCaughtUp || time.GetElapsedTime(rested) >= rest)
            {
                rest = Refresh();
                advanced(index.Seq);
                rested = time.GetTimestamp();
            }

            if (index.IsDirty && time.GetElapsedTime(committed) >= options.CommitEvery)
            {
                index.Commit();
                committed = time.GetTimestamp();
            }

            if (isCaughtUp)
            {
                await WaitForNewsAsync(options.CommitEvery - time.GetElapsedTime(committed), cancellationToken);
                await GatherAsync(rest - time.GetElapsedTime(rested), cancellationToken);
                committed = index.IsDirty ? committed : time.GetTimestamp();
            }
        }
    }

    /// <returns>How long the next refresh is to wait.</returns>
    private TimeSpan Refresh()
    {
        var began = time.GetTimestamp();
        index.Refresh();
        var rest = RestAfterRefresh * time.GetElapsedTime(began);
        return rest < GatherFor ? GatherFor : rest > LongestRest ? LongestRest : rest;
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
    }

    /// <summary>Lets more come, for as long as is left of the rest.</summary>
    private Task GatherAsync(TimeSpan restLeft, CancellationToken cancellationToken) => Task.Delay(restLeft > GatherFor ? restLeft : GatherFor, time, cancellationToken);
}
