namespace Aggregator.Scheduling;

/// <summary>The places for sources that are fetched at the same time, and how many wait for one.</summary>
public sealed class SourcePlaces(SchedulingOptions options) : IDisposable
{
    private readonly SemaphoreSlim _free = new(options.SourcesAtOnce, options.SourcesAtOnce);
    private int _waiting;

    /// <summary>How many there are (<c>Scheduling:SourcesAtOnce</c>).</summary>
    public int Count => options.SourcesAtOnce;

    /// <summary>Places that nobody has.</summary>
    public int Free => _free.CurrentCount;

    /// <summary>Sources that wait for a place.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>Waits for a place; disposing what is given leaves it.</summary>
    internal async Task<IDisposable> TakeAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _waiting);
        try
        {
            await _free.WaitAsync(cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }

        return new Place(_free);
    }

    /// <inheritdoc/>
    public void Dispose() => _free.Dispose();

    private sealed class Place(SemaphoreSlim free) : IDisposable
    {
        public void Dispose() => free.Release();
    }
}
