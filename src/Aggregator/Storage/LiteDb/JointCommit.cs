using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace Aggregator.Storage.LiteDb;

/// <summary>Does calls in one transaction: all of them are durable together, or each is told why it is not. On the writer's thread alone.</summary>
/// <param name="checkpoint">Carries the log over when it has grown.</param>
internal sealed class JointCommit(
    Database database, StoreState state, WriteOutage outage, MetDamage damage, Action checkpoint, TimeProvider time, ILogger log, StorageMetrics? metrics)
{
    // Reads of one damaged page close the engine again and again; each of them is told, and then asks no more.
    private const int MostTries = 5;

    private int _tries;
    private StoreTransaction? _uncertain;

    /// <summary>Does the work and tells every caller.</summary>
    public void Run(IReadOnlyList<WriteCall.Joint> calls)
    {
        for (var tries = 0; ; tries++)
        {
            if (TryPrepare(calls, out var transaction, out var cause))
            {
                Commit(calls, transaction);
                return;
            }

            // The engine may have been closed by a read that met damage: then it was opened anew, and the next try is the first real one.
            var isRevived = damage.TryRevive(cause);
            if (!isRevived || tries == MostTries)
            {
                Fail(calls, isRevived ? damage.Refusal(cause) : cause);
                return;
            }
        }
    }

    private void Fail(IReadOnlyList<WriteCall.Joint> calls, Exception cause)
    {
        if (calls.Count == 1)
        {
            calls[0].Fail(cause);
            return;
        }

        // One of them fails by itself; it must not take the others along.
        log.JointCommitFellApart(calls.Count, cause);
        foreach (var call in calls)
        {
            Run([call]);
        }
    }

    private bool TryPrepare(
        IReadOnlyList<WriteCall.Joint> calls,
        [NotNullWhen(true)] out StoreTransaction? transaction,
        [NotNullWhen(false)] out Exception? cause)
    {
        try
        {
            database.Begin();
            transaction = new StoreTransaction(database.Tables, state, time.GetUtcNow());
            foreach (var call in calls)
            {
                call.Run(transaction);
            }

            transaction.Finish();
            cause = null;
            return true;
        }
        catch (Exception thrown)
        {
            state.Fingerprints.Clear();
            (transaction, cause) = (null, thrown);
            if (database.IsAlive)
            {
                database.Rollback();
            }

            return false;
        }
    }

    private void Commit(IReadOnlyList<WriteCall.Joint> calls, StoreTransaction transaction)
    {
        try
        {
            var started = time.GetTimestamp();
            database.Commit();
            metrics?.Committed(calls.Count, time.GetElapsedTime(started));
        }
        catch (Exception cause)
        {
            state.Fingerprints.Clear();
            _uncertain = transaction;
            if (StoreFile.IsDamage(cause) && _tries < MostTries && damage.TryRevive(cause) && state.Figures.Commits != transaction.Figures.Commits)
            {
                RunAgain(calls);
                return;
            }

            outage.Begin(cause);
            var refusal = outage.Refusal(cause);
            foreach (var call in calls)
            {
                call.Fail(refusal);
            }

            return;
        }

        transaction.Remember();
        foreach (var call in calls)
        {
            call.Complete();
        }

        if (database.WantsCheckpoint)
        {
            checkpoint();
        }

        outage.End();
    }

    /// <summary>Learns what became of a commit that failed, from the database that was opened anew: in its very last step, the waiting for the disk, it may have come through.</summary>
    public void Settle()
    {
        if (_uncertain is { } transaction && Statistics.Load(database.Tables).Commits == transaction.Figures.Commits)
        {
            transaction.Remember();
        }

        _uncertain = null;
    }

    // A read met damage and closed the engine in the middle of the commit; the disk has nothing of it.
    private void RunAgain(IReadOnlyList<WriteCall.Joint> calls)
    {
        _tries++;
        try
        {
            Run(calls);
        }
        finally
        {
            _tries--;
        }
    }
}
