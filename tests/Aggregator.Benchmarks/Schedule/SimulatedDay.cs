using Aggregator.Benchmarks.Index;
using Aggregator.Scheduling;
using Aggregator.Storage.LiteDb;

namespace Aggregator.Benchmarks.Schedule;

/// <summary>
/// A day of the dispatcher on a clock that jumps from event to event: the service's queue and its rules for the next fetch, with runs that only take time. As there, what is due is asked for
/// at every tick and whenever a run ends.
/// </summary>
internal sealed class SimulatedDay(IReadOnlyList<SimulatedSource> sources, SchedulingOptions options, DateTimeOffset start)
{
    private readonly DueQueue _queue = new();
    private readonly PriorityQueue<int, DateTimeOffset> _ends = new();
    private readonly DateTimeOffset[] _due = new DateTimeOffset[sources.Count];
    private readonly int[] _running = new int[SourceLanes.Count];
    private readonly SourceLane[] _lane = new SourceLane[sources.Count];

    public ScheduleFigures Figures { get; } = new(start);

    public DueQueue Queue => _queue;

    /// <summary>Lets a day pass.</summary>
    public void Run()
    {
        for (var number = 0; number < sources.Count; number++)
        {
            Set(number, DateTimeOffset.MinValue);
        }

        for (var tick = start; tick < start.AddDays(1); tick += options.Tick)
        {
            while (_ends.TryPeek(out var number, out var end) && end < tick)
            {
                _ends.Dequeue();
                End(number, end);
                Claim(end);
            }

            Claim(tick);
        }
    }

    private void End(int number, DateTimeOffset now)
    {
        _running[(int)_lane[number]]--;
        sources[number].End(options, now);
        var before = ThreadCpu.Now();
        Set(number, sources[number].Source.State.NextFetch);
        Figures.QueueCpu += ThreadCpu.Now() - before;
    }

    private void Set(int number, DateTimeOffset due)
    {
        (_due[number], _lane[number]) = (due, sources[number].Lane);
        _queue.Set(number, due, _lane[number]);
    }

    private void Claim(DateTimeOffset now)
    {
        Claim(SourceLane.Quick, options.SourcesAtOnce, now);
        Claim(SourceLane.Slow, options.SlowSourcesAtOnce / 2, now);
    }

    private void Claim(SourceLane lane, int places, DateTimeOffset now)
    {
        var before = ThreadCpu.Now();
        var claimed = _queue.Claim(lane, now, places - _running[(int)lane], options.Lease);
        Figures.QueueCpu += ThreadCpu.Now() - before;
        Figures.Claimed([.. claimed.Select(number => _due[number])], now);
        foreach (var number in claimed)
        {
            _running[(int)lane]++;
            _ends.Enqueue(number, sources[number].EndOf(now));
        }
    }
}
