using System.Diagnostics.Metrics;

namespace Aggregator.Benchmarks.Scale.Measuring;

/// <summary>Listens to what the store measures of itself.</summary>
internal sealed class StoreGauges : IDisposable
{
    private const string LogSize = "aggregator.store.log.size";
    private const string Checkpoints = "aggregator.store.checkpoint.duration";

    private readonly MeterListener _listener = new();
    private readonly Lock _lock = new();
    private readonly List<double> _checkpoints = [];
    private long _largestLog;

    public StoreGauges()
    {
        Meter = new Meter("Aggregator.Scale");
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter == Meter && instrument.Name is LogSize or Checkpoints)
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((_, value, _, _) => _largestLog = Math.Max(_largestLog, value));
        _listener.SetMeasurementEventCallback<double>((_, value, _, _) =>
        {
            lock (_lock)
            {
                _checkpoints.Add(value);
            }
        });
        _listener.Start();
    }

    public Meter Meter { get; }

    public long LargestLog => _largestLog;

    /// <summary>Reads the gauges.</summary>
    public void Look() => _listener.RecordObservableInstruments();

    /// <summary>How long a checkpoint takes; null where the store does not say.</summary>
    public Figure? Checkpoint()
    {
        lock (_lock)
        {
            _checkpoints.Sort();
            return _checkpoints.Count == 0 ? null : new Figure(_checkpoints[_checkpoints.Count / 2] * 1000, _checkpoints[_checkpoints.Count * 99 / 100] * 1000);
        }
    }

    public void Dispose()
    {
        _listener.Dispose();
        Meter.Dispose();
    }
}
