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

/// <summary>The whole configuration, read and checked.</summary>
internal sealed record ServiceSettings
{
    /// <summary>Holds appsettings.json, sources.opml and publishers/.</summary>
    public required string ConfigFolder { get; init; }

    /// <summary>Holds the store, the index, the log and service.json.</summary>
    public required string DataFolder { get; init; }

    /// <summary>What the command line said, to read the same again.</summary>
    public required CommandLineSettings Given { get; init; }

    /// <summary>Where each value came from.</summary>
    public required ConfigurationOrigins Origins { get; init; }

    /// <summary>Section Http.</summary>
    public required HttpOptions Http { get; init; }

    /// <summary>Section Fetching.</summary>
    public required FetchingOptions Fetching { get; init; }

    /// <summary>Section Scheduling.</summary>
    public required SchedulingOptions Scheduling { get; init; }

    /// <summary>Section Watching.</summary>
    public required WatchingOptions Watching { get; init; }

    /// <summary>Section Ingestion.</summary>
    public required IngestionOptions Ingestion { get; init; }

    /// <summary>Section Deduplication.</summary>
    public required DuplicateOptions Deduplication { get; init; }

    /// <summary>Section Storage.</summary>
    public required StorageOptions Storage { get; init; }

    /// <summary>Section Retention.</summary>
    public required RetentionOptions Retention { get; init; }

    /// <summary>Section Search.</summary>
    public required SearchOptions Search { get; init; }

    /// <summary>Section Publishing.</summary>
    public required PublishingOptions Publishing { get; init; }

    /// <summary>Section Log.</summary>
    public required LogOptions Log { get; init; }

    /// <summary>Section Telemetry.</summary>
    public required TelemetryOptions Telemetry { get; init; }

    /// <summary>Holds the rolling log files.</summary>
    public string LogFolder => ServiceFolders.Logs(Log.Folder, DataFolder);

    /// <summary>The sources of a first start.</summary>
    public string FirstSourcesFile => Path.Combine(ConfigFolder, "sources.opml");

    /// <summary>The options of one section, for showing them.</summary>
    public object SectionOf(Type type) =>
        typeof(ServiceSettings).GetProperties().First(property => property.PropertyType == type).GetValue(this)
        ?? throw new InvalidOperationException($"No section holds {type}.");

    /// <summary>What the product itself needs to know.</summary>
    public AggregatorOptions ForProduct() => new()
    {
        DataFolder = DataFolder,
        PublicAddress = Http.PublicAddress ?? ListenAddress.ParseAll(Http.Address)?[0].Url ?? new Uri("http://127.0.0.1/"),
        PublisherRules = Path.Combine(ConfigFolder, "publishers"),
        Fetching = Fetching.Contact is null && Http.PublicAddress is { } address ? Fetching with { Contact = address.AbsoluteUri } : Fetching,
        Scheduling = Scheduling,
        Watching = Watching,
        Ingestion = Ingestion,
        Deduplication = Deduplication,
        Storage = Storage,
        Retention = Retention,
        Search = Search,
        Publishing = Publishing,
    };

    /// <summary>Reads the sections; what is wrong is left in the reader.</summary>
    public static ServiceSettings Read(OptionReader reader, IConfigurationRoot root, string configFolder, CommandLineSettings given)
    {
        var storage = reader.Read<StorageOptions>(root.GetSection("Storage"));
        return new()
        {
            ConfigFolder = configFolder,
            DataFolder = ServiceFolders.Data(given.DataFolder, storage.Folder),
            Given = given,
            Origins = reader.Origins,
            Http = reader.Read<HttpOptions>(root.GetSection("Http")),
            Fetching = reader.Read<FetchingOptions>(root.GetSection("Fetching")),
            Scheduling = reader.Read<SchedulingOptions>(root.GetSection("Scheduling")),
            Watching = reader.Read<WatchingOptions>(root.GetSection("Watching")),
            Ingestion = reader.Read<IngestionOptions>(root.GetSection("Ingestion")),
            Deduplication = reader.Read<DuplicateOptions>(root.GetSection("Deduplication")),
            Storage = storage,
            Retention = reader.Read<RetentionOptions>(root.GetSection("Retention")),
            Search = reader.Read<SearchOptions>(root.GetSection("Search")),
            Publishing = reader.Read<PublishingOptions>(root.GetSection("Publishing")),
            Log = reader.Read<LogOptions>(root.GetSection("Log")),
            Telemetry = reader.Read<TelemetryOptions>(root.GetSection("Telemetry")),
        };
    }
}
