namespace Aggregator.Scheduling;

/// <summary>A source's turn at its host, waited for or held.</summary>
internal sealed class HostTurn(HostQueues queues, string hostName, SourceLane lane, long since) : IDisposable
{
    private readonly TaskCompletionSource _granted = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _isOver;

    public string HostName => hostName;

    public SourceLane Lane => lane;

    /// <summary>The timestamp of asking for it.</summary>
    public long Since => since;

    /// <summary>Whether it is held; set under the queues' lock.</summary>
    public bool IsAsking { get; private set; }

    public Task Granted => _granted.Task;

    /// <summary>Whether somebody waits whom it holds up.</summary>
    public bool HoldsUpOthers => Volatile.Read(ref _isOver) == 0 && queues.HoldsUpOthers(this);

    public void Grant()
    {
        IsAsking = true;
        _granted.TrySetResult();
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isOver, 1) == 0)
        {
            queues.Leave(this);
        }
    }
}
