using System.Diagnostics;
using Aggregator.Ingestion;
using Aggregator.Testing;

namespace Aggregator.Storage;

/// <summary>A process that writes is killed at any moment; the next one finds all that was acknowledged.</summary>
public sealed class KillTests : IDisposable
{
    private readonly StoreFolder _folder = new();
    private readonly Random _random = new(20260301);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task Nothing_acknowledged_is_lost_when_the_process_is_killed() => KillAsync(rounds: 3);

    [LongFact]
    public Task Nothing_acknowledged_is_lost_in_a_hundred_kills() => KillAsync(rounds: 100);

    private async Task KillAsync(int rounds)
    {
        var acknowledged = new HashSet<string>(StringComparer.Ordinal);
        for (var round = 0; round < rounds; round++)
        {
            await WriteUntilKilledAsync(round, acknowledged);

            await using var store = _folder.Open(TimeProvider.System);
            var stored = await StoredItemsAsync(store);
            Assert.Empty(acknowledged.Except(stored, StringComparer.Ordinal));
            Assert.Empty((await store.Upkeep.CheckAsync(CancellationToken.None)).Faults);
        }

        Assert.NotEmpty(acknowledged);
    }

    private async Task WriteUntilKilledAsync(int round, HashSet<string> acknowledged)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(KillTests).Assembly.Location, "write", _folder.Path, $"r{round}"]) { RedirectStandardOutput = true };
        using var writer = Process.Start(start) ?? throw new InvalidOperationException("The writing process did not start.");
        var slices = new List<AcknowledgedSlice>();
        var killed = false;
        while (await writer.StandardOutput.ReadLineAsync() is { } line)
        {
            if (AcknowledgedSlice.Read(line) is { } slice)
            {
                slices.Add(slice);
            }

            if (!killed)
            {
                killed = true;
                _ = Task.Delay(_random.Next(20, 400)).ContinueWith(_ => writer.Kill(), TaskScheduler.Default);
            }
        }

        await writer.WaitForExitAsync();

        // Every item is a new one; were it judged to be anything else, the listing could not tell whether it is there.
        Assert.All(slices, slice => Assert.Equal(new SliceReport(slice.Items.Count, 0, 0, 0, 0), slice.Report));
        acknowledged.UnionWith(slices.SelectMany(slice => slice.Items));
    }

    private static async Task<HashSet<string>> StoredItemsAsync(LiteDbStore store)
    {
        var items = new HashSet<string>(StringComparer.Ordinal);
        string? cursor = null;
        do
        {
            var page = await store.ListAsync(new ArticleListing(new ListingScope.All(), ListingOrder.Entered, cursor, 500), CancellationToken.None);
            items.UnionWith(page.Items.Select(article => article.Content.Url.Segments[^1]));
            cursor = page.Next;
        }
        while (cursor is not null);

        return items;
    }
}
