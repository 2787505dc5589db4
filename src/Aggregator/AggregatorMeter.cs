using System.Diagnostics;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;

namespace Aggregator;

/// <summary>The one name under which the product measures and traces itself; who listens is the host's matter, and without a listener nothing is recorded.</summary>
public static class AggregatorMeter
{
    /// <summary>The name of the meter and of the activity source.</summary>
    public const string Name = "Aggregator";

    /// <summary>Seconds from a millisecond to two minutes: commits at the low end, runs over slow sources at the high one.</summary>
    internal static InstrumentAdvice<double> Durations { get; } =
        new() { HistogramBucketBoundaries = [0.001, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120] };

    /// <summary>Spans of a run and its steps. Static as everywhere in .NET: a source that nobody listens to is only a name.</summary>
    internal static ActivitySource Activities { get; } = new(Name);

    /// <summary>The meter of the host's factory, so that hosts beside each other do not mix; one of its own where there is none.</summary>
    internal static Meter Open(IServiceProvider services) => services.GetService<IMeterFactory>()?.Create(Name) ?? new Meter(Name);
}
