using Aggregator.Deduplication;
using Aggregator.Fetching;
using Aggregator.Ingestion;
using Aggregator.Publishing;
using Aggregator.Retention;
using Aggregator.Scheduling;
using Aggregator.Search;
using Aggregator.Storage;
using Aggregator.Watching;

namespace Aggregator;

/// <summary>All options of the product, one object a slice; the host binds and validates them.</summary>
public sealed record AggregatorOptions
{
    /// <summary>Where store and index live; an absolute path.</summary>
    public required string DataFolder { get; init; }

    /// <summary>How clients reach the service, for the feeds' own addresses.</summary>
    public required Uri PublicAddress { get; init; }

    /// <summary>The folder of the publishers' rules; null for none.</summary>
    public string? PublisherRules { get; init; }

    /// <summary>Section <c>Fetching</c>.</summary>
    public FetchingOptions Fetching { get; init; } = new();

    /// <summary>Section <c>Scheduling</c>.</summary>
    public SchedulingOptions Scheduling { get; init; } = new();

    /// <summary>Section <c>Watching</c>.</summary>
    public WatchingOptions Watching { get; init; } = new();

    /// <summary>Section <c>Ingestion</c>.</summary>
    public IngestionOptions Ingestion { get; init; } = new();

    /// <summary>Section <c>Deduplication</c>.</summary>
    public DuplicateOptions Deduplication { get; init; } = new();

    /// <summary>Section <c>Storage</c>.</summary>
    public StorageOptions Storage { get; init; } = new();

    /// <summary>Section <c>Retention</c>.</summary>
    public RetentionOptions Retention { get; init; } = new();

    /// <summary>Section <c>Search</c>.</summary>
    public SearchOptions Search { get; init; } = new();

    /// <summary>Section <c>Publishing</c>.</summary>
    public PublishingOptions Publishing { get; init; } = new();
}
