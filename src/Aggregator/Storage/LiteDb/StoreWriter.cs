using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace Aggregator.Storage.LiteDb;

/// <summary>The one thread that writes. It joins the calls that wait into one commit, so that many small ones cost one wait for the disk.</summary>
/// <remarks>A thread of its own, since the engine binds a transaction to the thread: after an await its commit silently does nothing.</remarks>
internal sealed class StoreWriter : IAsyncDisposable
{
    // A commit of 1,000 drafts takes a quarter of a second; more at once would only make the first of them wait.
    private const int HeaviestGroup = 1000;
    private const long Idle = long.MinValue;

    private readonly Database _database;
    private readonly ReadGate _reads;
    private readonly int _groupCommit;
    private readonly TimeProvider _time;
    private readonly StorageMetrics? _metrics;
    private readonly Channel<WriteCall> _queue;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly WriteOutage _outage;
    private readonly JointCommit _commit;
    private long _checkpointed;
    private long _committingSince = Idle;

    public StoreWriter(Database database, StoreState state, ReadGate reads, StorageOptions options, TimeProvider time, ILogger log, StorageMetrics? metrics)
    {
        (_database, _reads, _groupCommit, _time, _metrics) = (database, reads, options.GroupCommit, time, metrics);
        _outage = new WriteOutage(database, reads, time, log);
        Damage = new MetDamage(database, _outage, log);
        _commit = new JointCommit(database, state, _outage, Damage, Checkpoint, time, log, metrics);
        _outage.Reopened += _commit.Settle;
        _checkpointed = time.GetTimestamp();
        _queue = Channel.CreateBounded<WriteCall>(new BoundedChannelOptions(options.QueueLength) { SingleReader = true });
        new Thread(Loop) { Name = "Store writer", IsBackground = true }.Start();
    }

    /// <summary>The time after a commit that failed; over when all is well.</summary>
    public WriteOutage Outage => _outage;

    /// <summary>Damage that was met since the store was opened.</summary>
    public MetDamage Damage { get; }

    /// <summary>Calls that wait.</summary>
    public int Waiting => _queue.Reader.Count;

    /// <summary>How long the commit takes that is being written; zero when none is. A backup or a compaction, which may well take long, is none.</summary>
    public TimeSpan Committing => Interlocked.Read(ref _committingSince) is var since and not Idle ? _time.GetElapsedTime(since) : TimeSpan.Zero;

    /// <summary>Time since the last checkpoint, or since the store was opened.</summary>
    public TimeSpan SinceCheckpoint => _time.GetElapsedTime(Interlocked.Read(ref _checkpointed));

    /// <summary>Does work inside a transaction; ends when it is durable. Once it is queued, cancelling no longer stops it.</summary>
    public async Task<T> RunAsync<T>(Func<StoreTransaction, T> work, CancellationToken cancellationToken, int weight = 1)
    {
        var call = new WriteCall.Joint<T>(work, weight);
        await _queue.Writer.WriteAsync(call, cancellationToken);
        return await call.Task;
    }

    /// <summary>Does work while nothing is written.</summary>
    public async Task RunAloneAsync(Action work, CancellationToken cancellationToken)
    {
        var call = new WriteCall.Alone(work);
        await _queue.Writer.WriteAsync(call, cancellationToken);
        await call.Task;
    }

    /// <summary>Carries the log into the data file, while no read is open.</summary>
    /// <exception cref="StoreUnavailableException">The data file could not be written; what it lacks is in the log.</exception>
    public void Checkpoint()
    {
        try
        {
            var started = _time.GetTimestamp();
            _reads.Exclusively(_database.Checkpoint);
            _metrics?.CarriedOver(_time.GetElapsedTime(started));
            Interlocked.Exchange(ref _checkpointed, _time.GetTimestamp());
        }
        catch (Exception cause) when (cause is IOException or UnauthorizedAccessException)
        {
            _outage.Begin(cause);
            throw _outage.Refusal(cause);
        }
    }

    /// <summary>Takes no more calls, and ends when those that wait are done.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        await _ended.Task;
    }

    private void Loop()
    {
        while (_queue.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (_queue.Reader.TryRead(out var call))
            {
                Run(call);
            }
        }

        _ended.SetResult();
    }

    // Whatever goes wrong is caught: every caller is told, and the thread goes on.
    private void Run(WriteCall first)
    {
        try
        {
            if (!_outage.TryBegin())
            {
                first.Fail(_outage.Refusal());
            }
            else if (first is WriteCall.Alone alone)
            {
                alone.Run();
                alone.Complete();
            }
            else if (first is WriteCall.Joint joint)
            {
                RunOrFail(WithFollowers(joint));
            }
        }
        catch (Exception cause)
        {
            first.Fail(Damage.TryRevive(cause) ? Damage.Refusal(cause) : cause);
        }
    }

    private List<WriteCall.Joint> WithFollowers(WriteCall.Joint first)
    {
        var calls = new List<WriteCall.Joint> { first };
        var weight = first.Weight;
        while (calls.Count < _groupCommit
            && _queue.Reader.TryPeek(out var next) && next is WriteCall.Joint joint && weight + joint.Weight <= HeaviestGroup
            && _queue.Reader.TryRead(out _))
        {
            calls.Add(joint);
            weight += joint.Weight;
        }

        return calls;
    }

    private void RunOrFail(IReadOnlyList<WriteCall.Joint> calls)
    {
        try
        {
            Interlocked.Exchange(ref _committingSince, _time.GetTimestamp());
            _commit.Run(calls);
        }
        catch (Exception cause)
        {
            foreach (var call in calls)
            {
                call.Fail(cause);
            }
        }
        finally
        {
            Interlocked.Exchange(ref _committingSince, Idle);
        }
    }
}
