using Aggregator.Fetching;

namespace Aggregator.Scheduling;

/// <summary>
/// The places of the runs under way. Waiting for an origin costs little, so there are many places for it, in two lanes: a run that was kept waiting for longer than a moment leaves the
/// quick lane for the slow one, and who kept us waiting last time begins there. Working on what came costs processor and memory, so there are few places for that. And a host has only
/// as many runs asking it as it may have connections: the others wait for their turn without a place.
/// </summary>
public sealed class SourcePlaces : IDisposable
{
    // More than one host can work off in a tick or two, and few enough to cost nothing.
    private const int MostWaitingForHost = 1024;

    private readonly SchedulingOptions _options;
    private readonly TimeProvider _clock;
    private readonly LanePlaces _quick;
    private readonly LanePlaces _slow;
    private readonly SemaphoreSlim _work;
    private readonly HostQueues _hosts;

    /// <summary>Makes the places; all are free.</summary>
    public SourcePlaces(SchedulingOptions options, FetchingOptions fetching, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(fetching);
        (_options, _clock) = (options, clock);
        _quick = new LanePlaces(options.SourcesAtOnce, options.SourcesAtOnce);

        // Half of the slow lane is kept for those of whom nobody knew that they are slow.
        _slow = new LanePlaces(options.SlowSourcesAtOnce, Math.Max(1, options.SlowSourcesAtOnce / 2));
        _work = new SemaphoreSlim(options.WorkPlaces);
        _hosts = new HostQueues(fetching.ConnectionsPerHost, clock);
    }

    /// <summary>How many there are in both lanes (<c>Scheduling:SourcesAtOnce</c> and <c>Scheduling:SlowSourcesAtOnce</c>).</summary>
    public int Count => _quick.Count + _slow.Count;

    /// <summary>Sources that are being fetched.</summary>
    public int Running => _quick.Taken + _slow.Taken;

    /// <summary>Of these, those in the slow lane.</summary>
    public int Slow => _slow.Taken;

    /// <summary>Sources that are claimed and wait for a place, or for their turn at their host.</summary>
    public int Waiting => _quick.Waiting + _slow.Waiting + _hosts.Parked;

    /// <summary>How many more runs may begin in a lane.</summary>
    internal int Free(SourceLane lane) => Lane(lane).Free;

    /// <summary>Whether so many sources of this one's host wait for their turn that one more is better put off.</summary>
    internal bool IsCrowded(Source source) => _hosts.ParkedAt(source.Url.IdnHost) >= MostWaitingForHost;

    /// <summary>Waits for the turn at the source's host, then for a place; disposing what is given leaves both.</summary>
    internal async Task<SourcePlace> TakeAsync(Source source, SourceLane lane, CancellationToken cancellationToken)
    {
        var turn = await _hosts.EnterAsync(source.Url.IdnHost, lane, cancellationToken);
        try
        {
            await Lane(lane).BeginAsync(cancellationToken);
            return new SourcePlace(this, lane, turn, _options.SlowAfter, _clock);
        }
        catch
        {
            turn.Dispose();
            throw;
        }
    }

    /// <summary>Moves a run from the quick lane to the slow one.</summary>
    /// <returns>False when there is no room.</returns>
    internal bool TryMoveToSlow()
    {
        if (!_slow.TryJoin())
        {
            return false;
        }

        _quick.Leave(hasBegunHere: true);
        return true;
    }

    internal void Leave(SourceLane lane, bool hasBegunThere) => Lane(lane).Leave(hasBegunThere);

    internal Task TakeWorkAsync(CancellationToken cancellationToken) => _work.WaitAsync(cancellationToken);

    internal void LeaveWork() => _work.Release();

    /// <inheritdoc/>
    public void Dispose()
    {
        _quick.Dispose();
        _slow.Dispose();
        _work.Dispose();
    }

    private LanePlaces Lane(SourceLane lane) => lane == SourceLane.Slow ? _slow : _quick;
}
