using Aggregator.Deduplication;
using Aggregator.Ingestion;
using Microsoft.Extensions.Logging.Abstractions;

namespace Aggregator.Storage;

/// <summary>The process that <see cref="KillTests"/> kills (and the way into <see cref="FillingProcess"/> and <see cref="SavedStore"/>): writes as fast as it can, and tells of each slice as soon as it is acknowledged.</summary>
internal static class WritingProcess
{
    private static async Task<int> Main(string[] args)
    {
        if (args is ["fill", var disk])
        {
            return await FillingProcess.RunAsync(disk);
        }

        if (args is ["save", var saved])
        {
            await SavedStore.MakeAsync(saved);
            return 0;
        }

        if (args is not ["write", var folder, var round])
        {
            return 2;
        }

        await using var store = LiteDbStore.Open(folder, new StorageOptions(), DuplicateOptions.Default, TimeProvider.System, NullLogger<LiteDbStore>.Instance);
        var source = (await store.AddAsync(new Uri("https://news.test/feed"), new SourceSettings(), CancellationToken.None)).Source.Id;
        await Task.WhenAll(Enumerable.Range(0, 4).Select(writer => WriteAsync(store, source, $"{round}-{writer}")));
        return 0;
    }

    private static async Task WriteAsync(LiteDbStore store, SourceId source, string writer)
    {
        for (var i = 0; ; i++)
        {
            // Slices of different lengths; single articles are where the engine alone lost what it had "committed".
            var items = Enumerable.Range(0, 1 + (i % 4 * 5)).Select(j => $"{writer}-{i}-{j}").ToList();
            var report = await store.CommitAsync(new FetchSlice(source, [.. items.Select(item => GivenDraft.Of(source, item))], null), CancellationToken.None);
            lock (store)
            {
                Console.Out.Write(new AcknowledgedSlice(report, items) + "\n");
                Console.Out.Flush();
            }
        }
    }
}
