namespace Aggregator.Fetching;

/// <summary>What one body may take of <see cref="FetchingOptions.MaxMebibytesInFlight"/>: opened before the fetch, given back when nobody needs the body any longer. For one body at a time.</summary>
public sealed class BodyRoom : IDisposable
{
    // Most feeds and pages are below this, and cost no accounting.
    private const int Unaccounted = 128 * 1024;
    private const int Step = 256 * 1024;

    private readonly BodyBudget _budget;
    private long _taken;
    private int _isClosed;

    internal BodyRoom(BodyBudget budget) => _budget = budget;

    /// <summary>Makes room for so many bytes in all.</summary>
    internal async Task GrowAsync(long bytes, CancellationToken cancellationToken)
    {
        var needed = Needed(bytes);
        if (needed > _taken)
        {
            await _budget.TakeAsync(this, needed - _taken, cancellationToken);
            _taken = needed;
        }
    }

    /// <summary>It has become so many bytes: gives back what was too much.</summary>
    internal void Shrink(long bytes)
    {
        var needed = Needed(bytes);
        if (needed < _taken)
        {
            _budget.Give(this, _taken - needed, isLast: false);
            _taken = needed;
        }
    }

    /// <summary>Gives everything back.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref _isClosed, 1) == 0)
        {
            _budget.Give(this, _taken, isLast: true);
        }
    }

    private static long Needed(long bytes) => bytes <= Unaccounted ? 0 : (bytes + Step - 1) / Step * Step;
}
