using System.Diagnostics;
using Aggregator.Deduplication;
using Aggregator.Ingestion;
using Aggregator.Scheduling;
using Aggregator.Storage;
using Microsoft.Extensions.Logging.Abstractions;

namespace Aggregator.Benchmarks.Schedule;

/// <summary>Many sources in a real store: added, recorded, opened again, claimed.</summary>
internal sealed class StoredSources(int count)
{
    private const int AtOnce = 256;

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(10);

    /// <summary>Measures each and tells it.</summary>
    public async Task RunAsync(Action<FormattableString> tell)
    {
        var folder = Directory.CreateTempSubdirectory("aggregator-schedule-").FullName;
        try
        {
            await using (var store = Open(folder))
            {
                tell($"adding all to a store: {await SecondsAsync(() => ForEachAsync((number, token) => store.AddAsync(UrlOf(number), new SourceSettings(), token))):0.0} s");
                tell($"recording a fetch of each: {await SecondsAsync(() => ForEachAsync((number, token) => store.CommitAsync(FetchOf(number), token))):0.0} s");
            }

            var started = Stopwatch.GetTimestamp();
            await using var opened = Open(folder);
            tell($"opening that store: {Stopwatch.GetElapsedTime(started).TotalSeconds:0.0} s");
            var seconds = await SecondsAsync(async () => await opened.ClaimDueAsync(SourceLane.Quick, int.MaxValue, Lease, CancellationToken.None));
            tell($"claiming all at once, as `fetch --all` does: {seconds:0.000} s");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static LiteDbStore Open(string folder) =>
        LiteDbStore.Open(folder, new StorageOptions(), new DuplicateOptions(), TimeProvider.System, NullLogger<LiteDbStore>.Instance, new System.Diagnostics.Metrics.Meter("schedule"));

    private static Uri UrlOf(int number) => new($"https://site{number}.example/feed.xml");

    private static FetchSlice FetchOf(int number) => new(
        new SourceId(number + 1), [], new FetchCompletion(new SimulatedSource(number, DateTimeOffset.UtcNow).Source.State, ItemHashes: [.. Enumerable.Range(0, 30).Select(item => (ulong)item * 7919)]));

    private Task ForEachAsync(Func<int, CancellationToken, Task> act) =>
        Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, token) => await act(number, token));

    private static async Task<double> SecondsAsync(Func<Task> act)
    {
        var started = Stopwatch.GetTimestamp();
        await act();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
