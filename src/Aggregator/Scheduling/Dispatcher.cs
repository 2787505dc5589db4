using System.Collections.Concurrent;
using Aggregator.Fetching;
using Aggregator.Ingestion;
using Aggregator.Storage;

namespace Aggregator.Scheduling;

/// <summary>Runs what is due, so many at once as the options allow; knows what to run, never when: the host's clock asks.</summary>
public sealed class Dispatcher(ISourceStore store, SourceRun run, SourcePlaces places, PageRetries pages, SchedulingOptions options) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Task, Task> _running = new();   // by the signal that each waits for before it begins
    private readonly SemaphoreSlim _dispatching = new(1, 1);
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>Claims due sources for the free places and starts them; returns without waiting for their end.</summary>
    public async Task DispatchDueAsync(CancellationToken cancellationToken)
    {
        await _dispatching.WaitAsync(cancellationToken);   // runs that end together must not claim twice for one place
        try
        {
            // Who was started a moment ago has not sat down yet.
            var free = Math.Min(places.Free, places.Count - _running.Count);
            if (free <= 0 || _stopping.IsCancellationRequested)
            {
                return;
            }

            foreach (var source in await store.ClaimDueAsync(free, options.Lease, cancellationToken))
            {
                var listed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                _running[listed.Task] = RunListedAsync(source, listed.Task);
                listed.SetResult();   // not before: a run that ended before it was listed would stay in the list
            }
        }
        finally
        {
            _dispatching.Release();
        }
    }

    /// <summary>Runs the given sources, or all that are due, once, and waits for them.</summary>
    /// <param name="sources">The sources to run, due or not; null for all that are due.</param>
    /// <param name="progress">Told of every run that ends.</param>
    public async Task<IReadOnlyList<IngestionReport>> RunAsync(
        IReadOnlyList<SourceId>? sources, IProgress<IngestionReport>? progress, CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token, cancellationToken);
        var reports = new ConcurrentBag<IngestionReport>();
        var claimed = sources is null ? await ClaimAllDueAsync(ending.Token) : await ClaimAsync(sources, ending.Token);
        await Task.WhenAll(claimed.Select(async source =>
        {
            if (await RunOneAsync(source, ending.Token) is { } report)
            {
                reports.Add(report);
                progress?.Report(report);
            }
        }));
        cancellationToken.ThrowIfCancellationRequested();
        return [.. reports.OrderBy(report => report.Source.Value)];
    }

    /// <summary>Reads the pages that are due again.</summary>
    public async Task ReadDuePagesAsync(CancellationToken cancellationToken)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(_stopping.Token, cancellationToken);
        var due = await store.ClaimDuePagesAsync(options.SourcesAtOnce, options.Lease, ending.Token);
        var atOnce = new ParallelOptions { MaxDegreeOfParallelism = options.SourcesAtOnce, CancellationToken = ending.Token };
        try
        {
            await Parallel.ForEachAsync(due, atOnce, async (page, token) => await pages.RunAsync(page, token));
        }
        catch (StoreUnavailableException)
        {
            // The store has said why; the pages are due again when their lease ends.
        }
    }

    /// <summary>Lets no run begin, cancels the running ones and waits until they are over.</summary>
    public async Task StopAsync()
    {
        await _stopping.CancelAsync();
        await Task.WhenAll(_running.Values);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stopping.Dispose();
    }

    private async Task<IReadOnlyList<Source>> ClaimAllDueAsync(CancellationToken cancellationToken) =>
        await store.ClaimDueAsync(int.MaxValue, options.Lease, cancellationToken);

    private async Task<IReadOnlyList<Source>> ClaimAsync(IReadOnlyList<SourceId> sources, CancellationToken cancellationToken)
    {
        var claimed = new List<Source>(sources.Count);
        foreach (var id in sources.Distinct())
        {
            if (await store.ClaimAsync(id, options.Lease, cancellationToken) is { } source)
            {
                claimed.Add(source);
            }
        }

        return claimed;
    }

    // Kept in _running until it is over, so that StopAsync can wait for it.
    private async Task RunListedAsync(Source source, Task listed)
    {
        await listed;
        try
        {
            await RunOneAsync(source, _stopping.Token);
        }
        finally
        {
            _running.TryRemove(listed, out _);   // also when not even the failure could be stored: a place must not be lost
        }

        await DispatchDueAsync(CancellationToken.None);   // the place is free now: waiting for the next tick, 32 places fetched 32 sources a second at most
    }

    /// <returns>Null when the run was cancelled.</returns>
    private async Task<IngestionReport?> RunOneAsync(Source source, CancellationToken cancellationToken)
    {
        try
        {
            using var place = await places.TakeAsync(cancellationToken);
            return await run.RunAsync(source, cancellationToken);
        }
        catch (OperationCanceledException)
        {
            await store.ReleaseAsync(source.Id, CancellationToken.None);
            return null;
        }
        catch (StoreUnavailableException unavailable)
        {
            // The store has said why, once for all sources. This one is no worse than before, and is due as before.
            await store.ReleaseAsync(source.Id, CancellationToken.None);
            return new IngestionReport(source.Id, source.Title, IngestionOutcome.Failed, 0, default, FetchError.Internal, unavailable.Message);
        }
    }
}
