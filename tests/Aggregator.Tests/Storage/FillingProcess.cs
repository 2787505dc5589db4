using Aggregator.Scheduling;
using System.Diagnostics;
using Aggregator.Deduplication;
using Aggregator.Ingestion;
using Microsoft.Extensions.Logging.Abstractions;

namespace Aggregator.Storage;

/// <summary>The process of <see cref="FullDiskTests"/>: writes until its small disk is full, reads, makes room, writes again, and says a line of each.</summary>
internal static class FillingProcess
{
    private const int LongestWaitSeconds = 60;

    public static async Task<int> RunAsync(string folder)
    {
        var ballast = Path.Combine(folder, "ballast");
        await File.WriteAllBytesAsync(ballast, new byte[8 * 1024 * 1024]);
        var stored = new List<string>();
        await using (var store = Open(folder))
        {
            var source = (await store.AddAsync(new Uri("https://news.test/feed"), new SourceSettings(), CancellationToken.None)).Source.Id;
            var refusal = await WriteUntilRefusedAsync(store, source, stored);
            Say($"refused {refusal.Problem} after {stored.Count > 0}, trouble {store.Trouble is not null}");
            Say($"claimed {(await store.ClaimDueAsync(SourceLane.Quick, 10, TimeSpan.FromMinutes(1), CancellationToken.None)).Count}");
            Say($"readable {await AreAllThereAsync(store, stored)}, sound {(await store.Upkeep.CheckAsync(CancellationToken.None)).Faults.Count == 0}");

            File.Delete(ballast);
            Say($"again {await WriteWhenThereIsRoomAsync(store, source, stored)}, trouble {store.Trouble is not null}");
            Say($"readable {await AreAllThereAsync(store, stored)}");
        }

        await using var reopened = Open(folder);
        Say($"reopened {await AreAllThereAsync(reopened, stored)}, sound {(await reopened.Upkeep.CheckAsync(CancellationToken.None)).Faults.Count == 0}");
        return 0;
    }

    private static LiteDbStore Open(string folder) => LiteDbStore.Open(
        folder, new StorageOptions { MinFreeMegabytes = 0 }, DuplicateOptions.Default, TimeProvider.System, NullLogger<LiteDbStore>.Instance);

    private static async Task<StoreUnavailableException> WriteUntilRefusedAsync(LiteDbStore store, SourceId source, List<string> stored)
    {
        while (true)
        {
            try
            {
                await WriteAsync(store, source, stored);
            }
            catch (StoreUnavailableException refusal)
            {
                return refusal;
            }
        }
    }

    private static async Task<bool> WriteWhenThereIsRoomAsync(LiteDbStore store, SourceId source, List<string> stored)
    {
        for (var since = Stopwatch.StartNew(); since.Elapsed.TotalSeconds < LongestWaitSeconds;)
        {
            if (await store.ClaimDueAsync(SourceLane.Quick, 10, TimeSpan.FromMinutes(1), CancellationToken.None) is { Count: > 0 })
            {
                await WriteAsync(store, source, stored);
                return true;
            }

            await Task.Delay(100);
        }

        return false;
    }

    private static async Task WriteAsync(LiteDbStore store, SourceId source, List<string> stored)
    {
        var items = Enumerable.Range(stored.Count, 20).Select(i => $"item-{i}").ToList();
        await store.CommitAsync(new FetchSlice(source, [.. items.Select(item => GivenDraft.Of(source, item))], null), CancellationToken.None);
        stored.AddRange(items);
    }

    private static async Task<bool> AreAllThereAsync(LiteDbStore store, List<string> stored)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        string? cursor = null;
        do
        {
            var page = await store.ListAsync(new ArticleListing(new ListingScope.All(), ListingOrder.Entered, cursor, 500), CancellationToken.None);
            found.UnionWith(page.Items.Select(article => article.Content.Url.Segments[^1]));
            cursor = page.Next;
        }
        while (cursor is not null);

        return found.SetEquals(stored);
    }

    private static void Say(string line) => Console.Out.WriteLine(line);
}
