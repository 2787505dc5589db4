namespace Aggregator.Fetching;

/// <summary>
/// The bytes of all large bodies that are under way together. Each body is bounded, but a thousand of them would be ten gigabytes. Who needs more than there is waits, first come, first served;
/// one at a time may go beyond, so that those who all hold a part and wait for the rest come to an end.
/// </summary>
internal sealed class BodyBudget(long bytes)
{
    private readonly Lock _lock = new();
    private readonly LinkedList<Waiter> _waiting = new();
    private long _free = bytes;
    private BodyRoom? _beyond;

    /// <summary>Bytes that nobody has; below 0 while somebody is beyond.</summary>
    public long Free
    {
        get
        {
            lock (_lock)
            {
                return _free;
            }
        }
    }

    /// <summary>Takes bytes for a room, waiting for them where it must.</summary>
    public async Task TakeAsync(BodyRoom room, long count, CancellationToken cancellationToken)
    {
        var waiter = new Waiter(room, count);
        lock (_lock)
        {
            _waiting.AddLast(waiter);
            Admit();
        }

        try
        {
            await waiter.Admitted.Task.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            GiveUp(waiter);
            throw;
        }
    }

    /// <summary>Gives bytes back.</summary>
    /// <param name="isLast">Whether the room takes no more.</param>
    public void Give(BodyRoom room, long count, bool isLast)
    {
        lock (_lock)
        {
            _free += count;
            _beyond = isLast && _beyond == room ? null : _beyond;
            Admit();
        }
    }

    // What came to be admitted meanwhile is the room's, and given back with it.
    private void GiveUp(Waiter waiter)
    {
        lock (_lock)
        {
            if (_waiting.Remove(waiter))
            {
                Admit();
            }
            else
            {
                _free += waiter.Count;
                Admit();
            }
        }
    }

    private void Admit()
    {
        for (var node = _waiting.First; node is not null; node = _waiting.First)
        {
            var next = _beyond is null ? node.Value : _waiting.FirstOrDefault(waiter => waiter.Room == _beyond) ?? node.Value;
            if (_free < next.Count && next.Room != _beyond)
            {
                if (_beyond is not null)
                {
                    return;
                }

                _beyond = next.Room;
            }

            _waiting.Remove(next);
            _free -= next.Count;
            next.Admitted.TrySetResult();
        }
    }

    private sealed record Waiter(BodyRoom Room, long Count)
    {
        public TaskCompletionSource Admitted { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
