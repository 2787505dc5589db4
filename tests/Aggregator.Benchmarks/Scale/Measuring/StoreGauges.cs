using System.Diagnostics.Metrics;

namespace Aggregator.Benchmarks.Scale.Measuring;

/// <summary>Listens to what the store measures of itself.</summary>
internal sealed class StoreGauges : IDisposable
{
    private const string LogSize = "aggregator.store.log.size";
    private const string Commits = "aggregator.store.commit.duration";
    private const string Checkpoints = "aggregator.store.checkpoint.duration";

    private readonly MeterListener _listener = new();
    private readonly Lock _lock = new();
    private readonly Dictionary<string, List<double>> _durations = new(StringComparer.Ordinal) { [Commits] = [], [Checkpoints] = [] };
    private long _largestLog;

    public StoreGauges()
    {
        Meter = new Meter("Aggregator.Scale");
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter == Meter && instrument.Name is LogSize or Commits or Checkpoints)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((_, value, _, _) => _largestLog = Math.Max(_largestLog, value));
        _listener.SetMeasurementEventCallback<double>((instrument, value, _, _) =>
        {
            lock (_lock)
            {
                _durations[instrument.Name].Add(value);
            }
        });
        _listener.Start();
    }

    public Meter Meter { get; }

    public long LargestLog => _largestLog;

    /// <summary>Reads the gauges.</summary>
    public void Look() => _listener.RecordObservableInstruments();

    /// <summary>How long commits took, until they were on the disk, since this was asked last; in milliseconds.</summary>
    public Figure? Commit() => Taken(Commits);

    /// <summary>The same of checkpoints; null where the store does not say.</summary>
    public Figure? Checkpoint() => Taken(Checkpoints);

    private Figure? Taken(string name)
    {
        lock (_lock)
        {
            var taken = _durations[name];
            _durations[name] = [];
            taken.Sort();
            return taken.Count == 0 ? null : new Figure(taken[taken.Count / 2] * 1000, taken[taken.Count * 99 / 100] * 1000);
        }
    }

    public void Dispose()
    {
        _listener.Dispose();
        Meter.Dispose();
    }
}
