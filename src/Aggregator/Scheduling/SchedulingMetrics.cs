using System.Diagnostics;
using System.Diagnostics.Metrics;
using Aggregator.Fetching;
using Aggregator.Ingestion;

namespace Aggregator.Scheduling;

/// <summary>What the dispatcher measures: how runs over sources end, how long they take, and how late they begin.</summary>
public sealed class SchedulingMetrics
{
    // Lateness is a matter of ticks when all is well, and of hours when it is not.
    private static readonly InstrumentAdvice<double> Latenesses = new() { HistogramBucketBoundaries = [0.5, 1, 2, 5, 10, 30, 60, 300, 900, 3600, 14_400] };

    private readonly Counter<long> _fetches;
    private readonly Histogram<double> _duration;
    private readonly Histogram<double> _lateness;

    /// <summary>Makes the instruments.</summary>
    public SchedulingMetrics(Meter meter, SourcePlaces places)
    {
        _fetches = meter.CreateCounter<long>("aggregator.source.fetches", "{fetch}", "Runs over sources that ended, by result.");
        _duration = meter.CreateHistogram(
            "aggregator.source.fetch.duration", "s", "Time of a run over a source: its feed, its new pages, storing them.", advice: AggregatorMeter.Durations);
        _lateness = meter.CreateHistogram(
            "aggregator.source.fetch.lateness", "s", "Time from when a source was due until its run began; new sources and fetches that somebody asked for are left out.",
            advice: Latenesses);
        _fetches.Add(0, new KeyValuePair<string, object?>("result", "fetched"));
        _fetches.Add(0, new KeyValuePair<string, object?>("result", "not_modified"));
        meter.CreateObservableGauge("aggregator.sources.running", () => places.Running, "{source}", "Sources that are being fetched.");
        meter.CreateObservableGauge(
            "aggregator.sources.running.limit", () => places.Count, "{source}", "Sources that may be fetched at the same time (Scheduling:SourcesAtOnce and SlowSourcesAtOnce).");
        meter.CreateObservableGauge("aggregator.sources.slow", () => places.Slow, "{source}", "Sources being fetched whose origins keep us waiting.");
        meter.CreateObservableGauge("aggregator.sources.waiting", () => places.Waiting, "{source}", "Sources that are claimed and wait for a place, or for their turn at their host.");
    }

    internal void Began(TimeSpan lateness) => _lateness.Record(Math.Max(0, lateness.TotalSeconds));

    internal void Ended(IngestionReport report, TimeSpan elapsed)
    {
        var result = report.Outcome switch
        {
            IngestionOutcome.Fetched => "fetched",
            IngestionOutcome.NotModified => "not_modified",
            _ => "failed",
        };
        _duration.Record(elapsed.TotalSeconds, new KeyValuePair<string, object?>("result", result));
        var tags = new TagList { { "result", result } };
        if (report.Error is { } error)
        {
            tags.Add("error.type", FetchErrorName.Of(error));
        }

        _fetches.Add(1, tags);
    }
}
