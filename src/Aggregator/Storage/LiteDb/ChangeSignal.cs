namespace Aggregator.Storage.LiteDb;

/// <summary>The number of the last durable change, and a way to wait for a later one.</summary>
internal sealed class ChangeSignal(long seq)
{
    private readonly Lock _lock = new();
    private long _seq = seq;
    private TaskCompletionSource _next = NewSource();

    public long Seq => Volatile.Read(ref _seq);

    public void Raise(long seq)
    {
        TaskCompletionSource reached;
        lock (_lock)
        {
            if (seq <= _seq)
            {
                return;
            }

            Volatile.Write(ref _seq, seq);
            (reached, _next) = (_next, NewSource());
        }

        reached.SetResult();
    }

    public async Task WaitAsync(long after, CancellationToken cancellationToken)
    {
        while (true)
        {
            Task next;
            lock (_lock)
            {
                if (_seq > after)
                {
                    return;
                }

                next = _next.Task;
            }

            await next.WaitAsync(cancellationToken);
        }
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
