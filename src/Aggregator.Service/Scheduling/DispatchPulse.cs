namespace Aggregator.Service.Scheduling;

/// <summary>When "who is due?" was last asked to the end; by it a clock that stands still is noticed.</summary>
/// <remarks>Measured on the monotonic clock: a machine that slept, or whose time was set, has missed no tick.</remarks>
internal sealed class DispatchPulse(TimeProvider time)
{
    private long _last = time.GetTimestamp();
    private volatile bool _hasBegun;

    /// <summary>Whether a first tick has ended.</summary>
    public bool HasBegun => _hasBegun;

    /// <summary>Time since the last beat, or since the start.</summary>
    public TimeSpan Silence => time.GetElapsedTime(Volatile.Read(ref _last));

    /// <summary>A tick has ended.</summary>
    public void Beat()
    {
        Volatile.Write(ref _last, time.GetTimestamp());
        _hasBegun = true;
    }
}
