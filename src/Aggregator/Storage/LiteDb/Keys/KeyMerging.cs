using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace Aggregator.Storage.LiteDb.Keys;

/// <summary>
/// Merges grown runs while the store goes on: reads beside the writer, and gives it the blocks in small pieces. What a process does not live to end is deleted by the next.
/// </summary>
internal sealed class KeyMerging : IAsyncDisposable
{
    // Entries merged in one read: some 5 ms, so that a checkpoint need not wait for long.
    private const int EntriesAtOnce = 32_768;


    // After a failure, such as a damaged block, which the next try would meet again.
    private static readonly TimeSpan FirstPause = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromHours(1);

    private readonly KeyTree _tree;
    private readonly Tables _tables;
    private readonly StoreWriter _writer;
    private readonly StoreReads _reads;
    private readonly ILogger _log;
    private readonly TimeProvider _time;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _lock = new();
    private Task _running = Task.CompletedTask;
    private bool _isTidy;
    private TimeSpan _pause = FirstPause;
    private DateTimeOffset _notBefore;

    public KeyMerging(KeyTree tree, Tables tables, StoreWriter writer, StoreReads reads, TimeProvider time, ILogger log)
    {
        (_tree, _tables, _writer, _reads, _time, _log) = (tree, tables, writer, reads, time, log);
        tree.Published += Consider;
        Consider();
    }

    // Begins to merge when there is anything to merge, and it is not being done already.
    private void Consider()
    {
        lock (_lock)
        {
            var isFree = _running.IsCompleted && !_stopping.IsCancellationRequested && _time.GetUtcNow() >= _notBefore;
            if (isFree && (!_isTidy || MergePolicy.Picked(_tree.Current.Runs).Count > 0))
            {
                _running = Task.Run(MergeAllAsync);
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _tree.Published -= Consider;
        Task running;
        lock (_lock)
        {
            _stopping.Cancel();
            running = _running;
        }

        await running;
        _stopping.Dispose();
    }

    [SuppressMessage("Design", "CA1031", Justification = "The one catch-all of this loop: nothing is lost by a merge that failed, and the next commit begins another.")]
    private async Task MergeAllAsync()
    {
        try
        {
            await TidyAsync();
            while (MergePolicy.Picked(_tree.Current.Runs) is { Count: > 0 } parts)
            {
                await MergeAsync(parts);
            }

            _pause = FirstPause;
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
        }
        catch (Exception failure)
        {
            _isTidy = false;
            _notBefore = _time.GetUtcNow() + _pause;
            _pause = _pause * 2 < LongestPause ? _pause * 2 : LongestPause;
            _log.KeysNotMerged(failure);
        }
    }

    private async Task TidyAsync()
    {
        if (!_isTidy)
        {
            // The reader may take a run for one that is being committed; then the writer is asked, and mostly need not be.
            var orphans = await _reads.ReadAsync(() => new RunTable(_tables).Orphans(), _stopping.Token);
            foreach (var run in orphans.Count == 0 ? orphans : await _writer.RunAsync(transaction => transaction.Keys.Orphans(), _stopping.Token))
            {
                await DeleteBlocksAsync(run);
            }

            _isTidy = true;
        }
    }

    private async Task MergeAsync(IReadOnlyList<SortedRun> parts)
    {
        var building = new RunBuilding(_tree.NextRun(), parts[^1].Order);
        var merge = new RunMerge(parts, _tree.Current.Runs[0] == parts[0], new BlockCache(_tables, capacity: 1), building);   // each block is read once: the readers' cache is not emptied for it
        var written = 0;
        for (var isEnd = false; !isEnd;)
        {
            isEnd = await _reads.ReadAsync(() => !merge.Go(EntriesAtOnce), _stopping.Token);
            var (at, full) = (written, building.TakeBlocks(isEnd));
            await _writer.RunAsync(transaction => Done(() => transaction.Keys.WriteBlocks(building.Id, at, full)), _stopping.Token);
            written += full.Count;
        }

        var merged = building.End();
        await _writer.RunAsync(transaction => Done(() => transaction.Keys.Replace(parts, merged)), _stopping.Token);
        foreach (var part in parts)
        {
            await DeleteBlocksAsync(part.Id);
        }
    }

    private async Task DeleteBlocksAsync(long run)
    {
        while (await _writer.RunAsync(transaction => transaction.Keys.DeleteBlocks(run), _stopping.Token))
        {
        }
    }

    private static bool Done(Action action)
    {
        action();
        return true;
    }
}
