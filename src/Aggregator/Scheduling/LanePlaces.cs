namespace Aggregator.Scheduling;

/// <summary>The places of one lane, some of which may be kept for runs that come over from the other.</summary>
/// <param name="forBeginners">How many may be taken by runs that begin here.</param>
internal sealed class LanePlaces(int count, int forBeginners) : IDisposable
{
    private readonly SemaphoreSlim _all = new(count, count);
    private readonly SemaphoreSlim _beginners = new(forBeginners, forBeginners);
    private int _waiting;

    public int Count => count;

    public int Taken => count - _all.CurrentCount;

    /// <summary>Claimed sources that wait for a place here.</summary>
    public int Waiting => Volatile.Read(ref _waiting);

    /// <summary>How many more runs may begin here; who was claimed a moment ago and has not sat down yet is counted.</summary>
    public int Free => Math.Max(0, Math.Min(_all.CurrentCount, _beginners.CurrentCount) - Waiting);

    /// <summary>Waits for a place to begin at.</summary>
    public async Task BeginAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _waiting);
        try
        {
            await _beginners.WaitAsync(cancellationToken);
            await JoinAsync(cancellationToken);
        }
        finally
        {
            Interlocked.Decrement(ref _waiting);
        }
    }

    /// <summary>Takes a place for a run that comes over.</summary>
    public bool TryJoin() => _all.Wait(TimeSpan.Zero, CancellationToken.None);

    /// <summary>Gives a place back.</summary>
    /// <param name="hasBegunHere">False for a run that came over.</param>
    public void Leave(bool hasBegunHere)
    {
        _all.Release();
        if (hasBegunHere)
        {
            _beginners.Release();
        }
    }

    public void Dispose()
    {
        _all.Dispose();
        _beginners.Dispose();
    }

    private async Task JoinAsync(CancellationToken cancellationToken)
    {
        try
        {
            await _all.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            _beginners.Release();
            throw;
        }
    }
}
