using System.Diagnostics.Metrics;
using Aggregator.Fetching;
using Aggregator.Storage.LiteDb;
using Aggregator.Watching;

namespace Aggregator.Storage;

/// <summary>What the store measures: its commits, and when somebody asks its size, its queues and what it holds.</summary>
internal sealed class StorageMetrics(Meter meter)
{
    private readonly Histogram<double> _commits = meter.CreateHistogram(
        "aggregator.store.commit.duration", "s", "Time of a commit until it is on the disk.", advice: AggregatorMeter.Durations);

    private readonly Histogram<double> _checkpoints = meter.CreateHistogram(
        "aggregator.store.checkpoint.duration", "s", "Time of carrying the log into the data file; nothing is read or written meanwhile.", advice: AggregatorMeter.Durations);

    private readonly Counter<long> _writes = meter.CreateCounter<long>("aggregator.store.writes", "{write}", "Writing calls that commits made durable; several share one.");

    public void Committed(int writes, TimeSpan elapsed)
    {
        _commits.Record(elapsed.TotalSeconds);
        _writes.Add(writes);
    }

    public void CarriedOver(TimeSpan elapsed) => _checkpoints.Record(elapsed.TotalSeconds);

    /// <summary>Watches the writer and what it has written.</summary>
    public void Watch(StoreWriter writer, StoreState state, StorageOptions options, TimeProvider time, Func<bool> isInTrouble)
    {
        Gauge("aggregator.store.trouble", () => isInTrouble() ? 1 : 0, null, "1 while nothing can be written: a commit failed, or the disk has too little room; else 0.");
        Gauge("aggregator.store.queue", () => writer.Waiting, "{write}", "Writing calls that wait for the writer.");
        Gauge("aggregator.store.queue.limit", () => options.QueueLength, "{write}", "Writing calls that may wait (Storage:QueueLength).");
        meter.CreateObservableGauge(
            "aggregator.store.checkpoint.age", () => writer.SinceCheckpoint.TotalSeconds, "s", "Time since the log was carried into the data file, or since the store was opened.");
        Gauge("aggregator.store.articles", () => state.Figures.Articles, "{article}", "Articles that can be found.");
        Gauge("aggregator.store.copies", () => state.Figures.Copies, "{copy}", "Further places of articles: duplicates that were recognised.");
        Gauge("aggregator.store.versions", () => state.Figures.Versions, "{version}", "Earlier states of articles that are kept.");
        Gauge("aggregator.store.pages.due", () => state.Figures.PagesDue, "{page}", "Pages that could not be read and are to be tried again.");
        meter.CreateObservableGauge(
            "aggregator.store.last_article.timestamp", () => LastEntered(state), "s", "When the last article entered, in seconds since 1970; absent from an empty store.");
        WatchSources(state, time);
    }

    /// <summary>Watches the files and the disk that they are on.</summary>
    public void Watch(string path)
    {
        Observe("aggregator.store.size", () => LengthOf(path), "By", "Bytes of the data file.");
        Observe("aggregator.store.log.size", () => LengthOf(Database.LogOf(path)), "By", "Bytes of the log that is not yet carried into the data file.");
        Observe("aggregator.disk.free", () => Disk(path)?.AvailableFreeSpace, "By", "Bytes that the service may still write on the disk of the data folder.");
        Observe("aggregator.disk.size", () => Disk(path)?.TotalSize, "By", "Bytes of the disk of the data folder.");
    }

    private void WatchSources(StoreState state, TimeProvider time)
    {
        meter.CreateObservableGauge("aggregator.sources", () => ByHealth(state.Sources), "{source}", "Sources by state.");
        meter.CreateObservableGauge("aggregator.sources.failing", () => ByError(state.Sources), "{source}", "Sources whose last fetch failed, by the class of the error.");
        meter.CreateObservableGauge("aggregator.sources.flagged", () => ByFlag(state.Sources), "{source}", "Sources by what an operator should know of them.");
        Gauge("aggregator.sources.due", () => state.DueSources.Backlog(time.GetUtcNow()).Due, "{source}", "Sources that are due and that nobody has claimed yet.");
        meter.CreateObservableGauge(
            "aggregator.sources.overdue", () => state.DueSources.Backlog(time.GetUtcNow()).Overdue.TotalSeconds, "s",
            "How late the most overdue of them is; new sources are due, but never late.");
    }

    private void Gauge(string name, Func<long> value, string? unit, string description) => meter.CreateObservableGauge(name, value, unit, description);

    private void Observe(string name, Func<long?> value, string unit, string description) => meter.CreateObservableGauge(
        name, () => value() is { } known ? new Measurement<long>[] { new(known) } : [], unit, description);

    private static IEnumerable<Measurement<long>> ByHealth(SourceCatalogue sources)
    {
        var counts = sources.CountByHealth();
        return Enum.GetValues<SourceHealth>().Select(
            health => new Measurement<long>(counts.GetValueOrDefault(health), new KeyValuePair<string, object?>("state", health switch
            {
                SourceHealth.Ok => "ok",
                SourceHealth.Error => "error",
                _ => "paused",
            })));
    }

    private static IEnumerable<Measurement<long>> ByError(SourceCatalogue sources) => sources.CountByError()
        .Select(count => new Measurement<long>(count.Value, new KeyValuePair<string, object?>("error.type", FetchErrorName.Of(count.Key))));

    // All of them, at nothing too: an alert on a series that is absent would never end.
    private static IEnumerable<Measurement<long>> ByFlag(SourceCatalogue sources)
    {
        var counts = sources.CountByFlag();
        return Enum.GetValues<HealthFlagKind>().Select(kind =>
            new Measurement<long>(counts.GetValueOrDefault(kind), new KeyValuePair<string, object?>("flag", HealthFlagName.Of(kind))));
    }

    private static IEnumerable<Measurement<double>> LastEntered(StoreState state) =>
        state.Figures.LastEntered > DateTimeOffset.UnixEpoch ? [new(state.Figures.LastEntered.ToUnixTimeMilliseconds() / 1000.0)] : [];

    // While the file is replaced by its compacted copy there is none for a moment.
    private static long? LengthOf(string path) => new FileInfo(path) is { Exists: true, Length: var bytes } ? bytes : null;

    private static DriveInfo? Disk(string path) => Path.GetDirectoryName(path) is { } folder && new DriveInfo(folder) is { IsReady: true } disk ? disk : null;
}
