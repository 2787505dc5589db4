using Aggregator.Deduplication;
using Aggregator.Fetching;
using Aggregator.Ingestion;
using Aggregator.Publishing;
using Aggregator.Retention;
using Aggregator.Scheduling;
using Aggregator.Search;
using Aggregator.Storage;
using Aggregator.Watching;

namespace Aggregator.Service.Configuration;

/// <summary>The sections of the configuration and the classes behind them: the one list that reading, showing and the schema share.</summary>
internal static class OptionSections
{
    /// <summary>In the order in which they are shown.</summary>
    public static IReadOnlyList<KeyValuePair<string, Type>> All { get; } =
    [
        new("Http", typeof(HttpOptions)),
        new("Fetching", typeof(FetchingOptions)),
        new("Scheduling", typeof(SchedulingOptions)),
        new("Watching", typeof(WatchingOptions)),
        new("Ingestion", typeof(IngestionOptions)),
        new("Deduplication", typeof(DuplicateOptions)),
        new("Storage", typeof(StorageOptions)),
        new("Retention", typeof(RetentionOptions)),
        new("Search", typeof(SearchOptions)),
        new("Publishing", typeof(PublishingOptions)),
        new("Log", typeof(LogOptions)),
        new("Telemetry", typeof(TelemetryOptions)),
    ];
}
