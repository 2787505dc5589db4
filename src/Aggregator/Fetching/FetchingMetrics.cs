using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Aggregator.Fetching;

/// <summary>What the way out measures: time at the origins and bytes that came. By kind and result; never by address, since 10,000 sources have 10,000 of them.</summary>
public sealed class FetchingMetrics(Meter meter)
{
    private readonly Histogram<double> _duration = meter.CreateHistogram(
        "aggregator.fetch.duration", "s", "Time at the origins for one document, redirects included; waiting for a host's turn is not counted.", advice: AggregatorMeter.Durations);

    private readonly Counter<long> _received = meter.CreateCounter<long>("aggregator.fetch.received", "By", "Bytes of the documents that came, after content decoding.");

    internal void Ended(string kind, FetchResult result, TimeSpan elapsed)
    {
        var outcome = result switch
        {
            FetchResult.Fetched => "fetched",
            FetchResult.NotModified => "not_modified",
            _ => "failed",
        };
        _duration.Record(elapsed.TotalSeconds, new TagList { { "kind", kind }, { "result", outcome } });
        if (result is FetchResult.Fetched { Body.Length: var bytes })
        {
            _received.Add(bytes, new KeyValuePair<string, object?>("kind", kind));
        }
    }
}
