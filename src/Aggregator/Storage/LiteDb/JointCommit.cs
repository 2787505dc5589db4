using System.Diagnostics.CodeAnalysis;
using Microsoft.Extensions.Logging;

namespace Aggregator.Storage.LiteDb;

/// <summary>Does calls in one transaction: all of them are durable together, or each is told why it is not. On the writer's thread alone.</summary>
/// <param name="checkpoint">Carries the log over when it has grown.</param>
internal sealed class JointCommit(
    Database database, StoreState state, WriteOutage outage, MetDamage damage, Action checkpoint, TimeProvider time, ILogger log, StorageMetrics? metrics)
{
    private bool _isAgain;

    /// <summary>Does the work and tells every caller.</summary>
    public void Run(IReadOnlyList<WriteCall.Joint> calls)
    {
        // The engine may have been closed by a read that met damage: then it was opened anew, and the second try is the first real one.
        if (TryPrepare(calls, out var transaction, out var cause) || (damage.TryRevive(cause) && TryPrepare(calls, out transaction, out cause)))
        {
            Commit(calls, transaction);
            return;
        }

        if (calls.Count == 1)
        {
            calls[0].Fail(damage.TryRevive(cause) ? damage.Refusal(cause) : cause);
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
            if (StoreFile.IsDamage(cause) && !_isAgain && damage.TryRevive(cause) && !RememberWhatIsThere(transaction))
            {
                RunAgain(calls);
                return;
            }

            outage.Begin(cause);
            RememberWhatIsThere(transaction);
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

    // A commit may have failed in its very last step, the waiting for the disk: then the database that was opened anew has it, and the memory must know.
    private bool RememberWhatIsThere(StoreTransaction transaction)
    {
        state.Fingerprints.Clear();
        if (outage.IsOpen && transaction.Figures != state.Figures && Statistics.Load(database.Tables) == transaction.Figures)
        {
            transaction.Remember();
            return true;
        }

        return false;
    }

    // A read met damage and closed the engine in the middle of the commit; the disk has nothing of it.
    private void RunAgain(IReadOnlyList<WriteCall.Joint> calls)
    {
        _isAgain = true;
        try
        {
            Run(calls);
        }
        finally
        {
            _isAgain = false;
        }
    }
}
