namespace Aggregator.Scheduling;

/// <summary>
/// What one run holds: a turn at its host until that has answered, and a place in a lane to its end. The time for which origins keep the run waiting is measured; when it is more than a
/// moment, the run leaves the quick lane, or, when it cannot or holds up others at its host, stops waiting.
/// </summary>
public sealed class SourcePlace : IDisposable
{
    private readonly Lock _lock = new();
    private readonly CancellationTokenSource _cutOff = new();   // not disposed: the timer's last call may come after the end, and it holds nothing
    private readonly SourcePlaces _places;
    private readonly HostTurn _turn;
    private readonly TimeProvider _clock;
    private readonly ITimer _patience;
    private readonly SourceLane _begun;
    private SourceLane _lane;
    private TimeSpan _left;
    private long _waitingSince;
    private bool _isWaiting = true;
    private bool _isWorking;
    private bool _isLeft;

    internal SourcePlace(SourcePlaces places, SourceLane lane, HostTurn turn, TimeSpan patience, TimeProvider clock)
    {
        (_places, _begun, _lane, _turn, _left, _clock) = (places, lane, lane, turn, patience, clock);
        _waitingSince = clock.GetTimestamp();
        _patience = clock.CreateTimer(_ => LosePatience(), null, patience, Timeout.InfiniteTimeSpan);
    }

    /// <summary>Cancelled when the run is to wait for no origin any longer; what has come is still worked on.</summary>
    public CancellationToken CutOff => _cutOff.Token;

    /// <summary>The source's document has come, or will not: another source of the host may ask.</summary>
    internal void Answered() => _turn.Dispose();

    /// <summary>The run goes on to work on what has come: waits for a place to work at, unless it has one.</summary>
    internal async Task WorkAsync(CancellationToken cancellationToken)
    {
        if (StopWaiting())
        {
            await _places.TakeWorkAsync(cancellationToken);
            _isWorking = true;
        }
    }

    /// <summary>The run waits for origins again: it leaves the place to work at, if it has one.</summary>
    internal void Wait()
    {
        lock (_lock)
        {
            if (!_isWorking)
            {
                return;
            }

            _isWorking = false;
            _places.LeaveWork();
            if (_lane == SourceLane.Quick && !_cutOff.IsCancellationRequested)
            {
                _isWaiting = true;
                _waitingSince = _clock.GetTimestamp();
                _patience.Change(_left > TimeSpan.Zero ? _left : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        lock (_lock)
        {
            if (_isLeft)
            {
                return;
            }

            (_isLeft, _isWaiting) = (true, false);
            _places.Leave(_lane, hasBegunThere: _lane == _begun);
            if (_isWorking)
            {
                _places.LeaveWork();
            }
        }

        _patience.Dispose();
        _turn.Dispose();
    }

    // A run that is in the slow lane has all the patience there is.
    private void LosePatience()
    {
        lock (_lock)
        {
            if (!_isWaiting || _lane == SourceLane.Slow)
            {
                return;
            }

            if (!_turn.HoldsUpOthers && _places.TryMoveToSlow())
            {
                _lane = SourceLane.Slow;
                return;
            }

            _isWaiting = false;
        }

        _cutOff.Cancel();
    }

    /// <returns>Whether a place to work at is needed.</returns>
    private bool StopWaiting()
    {
        lock (_lock)
        {
            if (_isWaiting)
            {
                _isWaiting = false;
                _left -= _clock.GetElapsedTime(_waitingSince);
                _patience.Change(Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
            }

            return !_isWorking;
        }
    }
}
