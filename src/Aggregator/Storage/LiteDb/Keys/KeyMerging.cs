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

    // Blocks read ahead of their use; the cache of the readers is not emptied for them.
    private const int BlocksInMemory = 64;

    private readonly KeyTree _tree;
    private readonly Tables _tables;
    private readonly StoreWriter _writer;
    private readonly StoreReads _reads;
    private readonly ILogger _log;
    private readonly CancellationTokenSource _stopping = new();
    private readonly Lock _lock = new();
    private Task _running = Task.CompletedTask;
    private bool _isTidy;

    public KeyMerging(KeyTree tree, Tables tables, StoreWriter writer, StoreReads reads, ILogger log)
    {
        (_tree, _tables, _writer, _reads, _log) = (tree, tables, writer, reads, log);
        tree.Published += Consider;
        Consider();
    }

    /// <summary>Begins to merge when there is anything to merge, and it is not being done already.</summary>
    public void Consider()
    {
        lock (_lock)
        {
            if (_running.IsCompleted && !_stopping.IsCancellationRequested && (!_isTidy || MergePolicy.Picked(_tree.Current.Runs).Count > 0))
            {
                _running = Task.Run(MergeAllAsync);
            }
        }
    }

    /// <summary>Ends when there is nothing left to merge.</summary>
    public async Task FinishAsync()
    {
        Consider();
        await _running;
    }

    public async ValueTask DisposeAsync()
    {
        _tree.Published -= Consider;
        await _stopping.CancelAsync();
        await _running;
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
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
        }
        catch (Exception failure)
        {
            _isTidy = false;
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
        var isOldest = _tree.Current.Runs[0] == parts[0];   // below it there is nothing that a removal could take away
        using var entries = KeySnapshot.Merge(parts, new BlockCache(_tables, BlocksInMemory)).Where(entry => !entry.IsRemoval || !isOldest).GetEnumerator();
        var written = 0;
        for (var isEnd = false; !isEnd;)
        {
            isEnd = await _reads.ReadAsync(() => !AddSome(entries, building), _stopping.Token);
            var (at, blocks) = (written, building.TakeBlocks(isEnd));
            await _writer.RunAsync(transaction => Done(() => transaction.Keys.WriteBlocks(building.Id, at, blocks)), _stopping.Token);
            written += blocks.Count;
        }

        var merged = building.End();
        await _writer.RunAsync(transaction => Done(() => transaction.Keys.Replace(parts, merged)), _stopping.Token);
        foreach (var part in parts)
        {
            await DeleteBlocksAsync(part.Id);
        }
    }

    private static bool AddSome(IEnumerator<KeyEntry> entries, RunBuilding building)
    {
        for (var added = 0; added < EntriesAtOnce; added++)
        {
            if (!entries.MoveNext())
            {
                return false;
            }

            building.Add(entries.Current);
        }

        return true;
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
