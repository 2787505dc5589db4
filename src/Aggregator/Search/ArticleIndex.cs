using System.Diagnostics.CodeAnalysis;
using Aggregator.Storage;
using Microsoft.Extensions.Logging;

namespace Aggregator.Search;

/// <summary>The full-text index (Lucene) beside the store: fed from the change sequence, healed by replay, rebuilt when it belongs to another store.</summary>
/// <param name="folder">The index's own folder; it is deleted and made anew whenever that is the shortest way to a sound index.</param>
public sealed class ArticleIndex(IArticleStore store, string folder, SearchOptions options, TimeProvider time, ILogger<ArticleIndex> log) : IAsyncDisposable
{
    private const int FailuresBeforeRebuild = 2;

    private static readonly TimeSpan FirstDelay = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan TellAgainAfter = TimeSpan.FromMinutes(10);

    private readonly SemaphoreSlim _following = new(1, 1);
    private readonly CancellationTokenSource _stopping = new();
    private readonly SearchedIndex _searched = new();

    /// <summary>The number of the last change that can be found; it goes back when the index is rebuilt.</summary>
    public long Seq => _searched.Seq;

    /// <summary>Follows the store's change sequence until the token is cancelled; a background loop of the host. Ends with a commit, and without an exception.</summary>
    public async Task FollowAsync(CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, _stopping.Token);
        await Task.Yield();   // Lucene has no asynchronous calls; a host that starts us must not wait for them
        await _following.WaitAsync(CancellationToken.None);
        try
        {
            await FollowUntilStoppedAsync(stop.Token);
            CommitLast();
        }
        finally
        {
            _following.Release();
        }
    }

    /// <summary>Ends when everything up to a change can be found; only while the sequence is followed.</summary>
    /// <exception cref="ObjectDisposedException">The index was closed for good.</exception>
    public Task WaitForAsync(long seq, CancellationToken cancellationToken) => _searched.WaitForAsync(seq, cancellationToken);

    /// <summary>Rids the index's files of what deleted articles left in them, once every change so far is in.</summary>
    public async Task PurgeAsync(CancellationToken cancellationToken)
    {
        await WaitForAsync((await store.IdentityAsync(cancellationToken)).Seq, cancellationToken);
        _searched.Open?.Purge();
    }

    /// <summary>Searches what can be found now; waits for the index to be opened, and once more when it is opened anew meanwhile.</summary>
    internal Task<T> SearchAsync<T>(Func<ArticleSearcher, T> search, CancellationToken cancellationToken) => _searched.SearchAsync(search, cancellationToken);

    /// <summary>Stops following, commits and closes.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_stopping.IsCancellationRequested)
        {
            return;
        }

        await _stopping.CancelAsync();
        await _following.WaitAsync();
        CommitLast();
        Close();
        _searched.End();
        _following.Release();
    }

    [SuppressMessage("Design", "CA1031", Justification = "The one catch-all of this loop: an index that stops silently is worse than any exception.")]
    private async Task FollowUntilStoppedAsync(CancellationToken cancellationToken)
    {
        var failures = 0;
        long? toldOfFullDisk = null;
        while (!cancellationToken.IsCancellationRequested)
        {
            var before = Seq;
            try
            {
                await FollowOpenAsync(failures >= FailuresBeforeRebuild ? "it failed again and again" : null, cancellationToken);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception full) when (DiskFull.Is(full))
            {
                // Building it anew would take more room still; opened anew, it answers with what it has.
                if (toldOfFullDisk is not { } told || time.GetElapsedTime(told) > TellAgainAfter)
                {
                    log.IndexDiskFull(Seq, LongestDelay);
                    toldOfFullDisk = time.GetTimestamp();
                }

                await ReopenAsync(cancellationToken);
                await Task.Delay(LongestDelay, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (StoreUnavailableException)
            {
                // The store itself says what ails it, and an index that is built anew could read no more of it.
                await Task.Delay(LongestDelay, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            catch (Exception failure)
            {
                failures = Seq > before ? 1 : failures + 1;
                var delay = TimeSpan.FromTicks(Math.Min(LongestDelay.Ticks, FirstDelay.Ticks << Math.Min(failures, 10)));
                log.IndexFailed(failure, Seq, delay);
                Close();
                await Task.Delay(delay, time, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "The follower tries again and says what is wrong.")]
    private async Task ReopenAsync(CancellationToken cancellationToken)
    {
        try
        {
            await OpenAsync(rebuildBecause: null, cancellationToken);
        }
        catch (Exception)
        {
            Close();
        }
    }

    private async Task FollowOpenAsync(string? rebuildBecause, CancellationToken cancellationToken)
    {
        var index = rebuildBecause is null && _searched.Open is { } open ? open : await OpenAsync(rebuildBecause, cancellationToken);
        await new ChangeReplay(store, index, options, time).RunAsync(_searched.Advance, cancellationToken);
    }

    private async Task<OpenIndex> OpenAsync(string? rebuildBecause, CancellationToken cancellationToken)
    {
        Close();
        var identity = await store.IdentityAsync(cancellationToken);
        var index = new IndexFolder(folder, options, log).OpenFor(identity, rebuildBecause);
        log.IndexOpened(index.Seq, identity.Seq);
        _searched.Show(index);
        return index;
    }

    [SuppressMessage("Design", "CA1031", Justification = "Nothing is lost: what is not committed is replayed.")]
    private void CommitLast()
    {
        try
        {
            if (_searched.Open is { IsDirty: true } index)
            {
                index.Commit();
            }
        }
        catch (Exception failure)
        {
            log.LastCommitFailed(failure);
            Close();
        }
    }

    [SuppressMessage("Design", "CA1031", Justification = "A writer that failed may fail once more when it is closed; it is out of use all the same.")]
    private void Close()
    {
        try
        {
            _searched.Take()?.Dispose();
        }
        catch (Exception failure)
        {
            log.IndexNotClosed(failure);
        }
    }
}
