using System.Collections.Concurrent;
using Aggregator.Fetching;
using Aggregator.Ingestion;
using Aggregator.Storage;

namespace Aggregator.Scheduling;

/// <summary>Runs what is due, so many at once as the options allow; knows what to run, never when: the host's clock asks.</summary>
public sealed class Dispatcher(ISourceStore store, SourceRun run, SourcePlaces places, DuePages pages, SchedulingOptions options, TimeProvider clock) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<Task, Task> _running = new();   // by the signal that each waits for before it begins
    private readonly ConcurrentDictionary<SourceId, SourceId> _underWay = new();
    private readonly SourceClaims _claims = new(store, options, clock);
    private readonly SemaphoreSlim _dispatching = new(1, 1);
    private readonly CancellationTokenSource _stopping = new();

    /// <summary>Claims due sources for the free places and starts them; returns without waiting for their end.</summary>
    public async Task DispatchDueAsync(CancellationToken cancellationToken)
    {
        await _dispatching.WaitAsync(cancellationToken);   // runs that end together must not claim twice for one place
        try
        {
            await DispatchDueAsync(SourceLane.Quick, cancellationToken);
            await DispatchDueAsync(SourceLane.Slow, cancellationToken);
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
        var claimed = sources is null ? await _claims.AllDueAsync(ending.Token) : await _claims.OfAsync(sources, ending.Token);
        await Task.WhenAll(claimed.Select(async source =>
        {
            if (await RunPatientlyAsync(source, ending.Token) is { } report)
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
        await pages.RunAsync(ending.Token);
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

    private async Task DispatchDueAsync(SourceLane lane, CancellationToken cancellationToken)
    {
        while (!_stopping.IsCancellationRequested && places.Free(lane) is var free and > 0)
        {
            var claimed = await _claims.DueAsync(lane, free, cancellationToken);
            if (claimed.Count == 0)
            {
                return;
            }

            foreach (var source in claimed)
            {
                await StartAsync(source, lane, cancellationToken);
            }
        }
    }

    private async Task StartAsync(Source source, SourceLane lane, CancellationToken cancellationToken)
    {
        // Claimed, and yet under way: its lease ended while it waited for its turn, or somebody changed it, so that it is due now.
        if (_underWay.ContainsKey(source.Id) || places.IsCrowded(source))
        {
            await _claims.PutOffAsync(source, lane, cancellationToken);
            return;
        }

        if (await run.PutOffIfHeldAsync(source, cancellationToken))
        {
            return;
        }

        _underWay[source.Id] = source.Id;
        var listed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _running[listed.Task] = RunListedAsync(source, lane, places.TakeAsync(source, lane, _stopping.Token), listed.Task);
        listed.SetResult();   // not before: a run that ended before it was listed would stay in the list
    }

    // Kept in _running until it is over, so that StopAsync can wait for it.
    private async Task RunListedAsync(Source source, SourceLane lane, Task<SourcePlace> taking, Task listed)
    {
        await listed;
        try
        {
            if (await RunOneAsync(source, taking, _stopping.Token) is RunEnd.CutOff)
            {
                await store.PutOffAsync(source.Id, clock.GetUtcNow(), SourceLane.Slow, CancellationToken.None);
            }
        }
        finally
        {
            _underWay.TryRemove(source.Id, out _);
            _running.TryRemove(listed, out _);   // also when not even the failure could be stored: a place must not be lost
        }

        await DispatchDueAsync(CancellationToken.None);   // the place is free now: who is due need not wait for the next tick
    }

    // Somebody waits for the end of this run: what was cut off is tried again where there is more patience.
    private async Task<IngestionReport?> RunPatientlyAsync(Source source, CancellationToken cancellationToken)
    {
        if (!_underWay.TryAdd(source.Id, source.Id))
        {
            return null;   // as when it is claimed by somebody else: its run ends this claim too
        }

        try
        {
            return await RunToEndAsync(source, cancellationToken) is RunEnd.Reported { Report: var report } ? report : null;
        }
        finally
        {
            _underWay.TryRemove(source.Id, out _);
        }
    }

    private async Task<RunEnd> RunToEndAsync(Source source, CancellationToken cancellationToken)
    {
        var end = await RunOneAsync(source, places.TakeAsync(source, SourceLanes.Of(source), cancellationToken), cancellationToken);
        return end is RunEnd.CutOff ? await RunOneAsync(source, places.TakeAsync(source, SourceLane.Slow, cancellationToken), cancellationToken) : end;
    }

    private async Task<RunEnd> RunOneAsync(Source source, Task<SourcePlace> taking, CancellationToken cancellationToken)
    {
        try
        {
            using var place = await taking;
            return await run.RunAsync(source, place, cancellationToken) is { } report ? new RunEnd.Reported(report) : new RunEnd.CutOff();
        }
        catch (OperationCanceledException)
        {
            await store.ReleaseAsync(source.Id, CancellationToken.None);
            return new RunEnd.Cancelled();
        }
        catch (StoreUnavailableException unavailable)
        {
            // The store has said why, once for all sources. This one is no worse than before, and is due as before.
            await store.ReleaseAsync(source.Id, CancellationToken.None);
            return new RunEnd.Reported(new IngestionReport(source.Id, source.Title, IngestionOutcome.Failed, 0, default, FetchError.Internal, unavailable.Message));
        }
    }
}
