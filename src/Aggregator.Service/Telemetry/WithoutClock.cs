using Serilog.Core;
using Serilog.Events;

namespace Aggregator.Service.Telemetry;

/// <summary>Takes away what the clock adds to every event that happens under one of its jobs: which of its schedulers it was, and there is one.</summary>
internal sealed class WithoutClock : ILogEventEnricher
{
    /// <inheritdoc/>
    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        logEvent.RemovePropertyIfPresent("quartz.scheduler.name");
        logEvent.RemovePropertyIfPresent("quartz.scheduler.id");
    }
}
