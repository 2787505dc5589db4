using Aggregator.Deduplication;
using Aggregator.Storage.LiteDb.Disk;
using Aggregator.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Storage;

/// <summary>Files that were damaged on the disk: all is there nevertheless, or the store is refused, or a check says what is wrong; never silence.</summary>
public sealed class DamagedFileTests : IDisposable
{
    private const string Log = "aggregator-log.db";
    private const string Data = "aggregator.db";
    private const int Flips = 150;

    private readonly StoreFolder _folder = new();
    private readonly Random _random = new(7);
    private readonly StoreLoad _load = new(new Random(7));
    private readonly FakeTimeProvider _time = new(GivenDraft.Noon);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_flipped_bit_of_the_log_is_told_when_the_store_is_opened()
    {
        var disk = await FillAsync(isClosed: false);

        var (told, untold) = await FlipAsync(disk, Log, Flips);

        Assert.Empty(untold);
        Assert.InRange(told, Flips / 2, Flips);
    }

    [Fact]
    public async Task A_flipped_bit_of_the_data_is_told_at_the_latest_by_a_check()
    {
        var disk = await FillAsync(isClosed: true);

        var (told, untold) = await FlipAsync(disk, Data, Flips);

        Assert.Empty(untold);
        Assert.InRange(told, Flips / 10, Flips);
    }

    [LongFact]
    public async Task Thousands_of_flipped_bits_are_all_told()
    {
        const int flips = 10_000;
        var disk = await FillAsync(isClosed: true);

        var (told, untold) = await FlipAsync(disk, Data, flips);

        Assert.Empty(untold);
        Assert.InRange(told, flips / 10, flips);
    }

    [Fact]
    public async Task A_refusal_says_how_to_restore_and_changes_nothing()
    {
        var disk = await FillAsync(isClosed: false);
        disk[Log].Bytes[LogLayout.HeadBytes + 999]++;

        var refusal = Assert.Throws<StoreUnavailableException>(() => Open(disk));

        Assert.Equal(StoreProblem.Corrupt, refusal.Problem);
        Assert.Contains("page 0 of its log", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("'aggregator store restore FILE'", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(disk.Operations);
    }

    [Fact]
    public async Task A_log_that_was_cut_short_is_read_up_to_there_and_counts_as_a_restore()
    {
        var disk = await FillAsync(isClosed: false);
        disk.Open(Log).SetLength(disk[Log].Bytes.Length - 10_000);

        await using var store = Open(disk);

        Assert.Equal(1, (await store.IdentityAsync(CancellationToken.None)).Restores);
        Assert.Empty((await store.Upkeep.CheckAsync(CancellationToken.None)).Faults);
    }

    private async Task<SimulatedDisk> FillAsync(bool isClosed)
    {
        var disk = new SimulatedDisk(_random);
        var store = Open(disk);
        await StoreLoad.PrepareAsync(store);
        for (var i = 0; i < 12; i++)
        {
            await _load.RunAsync(store);
        }

        var killed = disk.AfterKill(_random);
        await store.DisposeAsync();
        return isClosed ? disk.AfterKill(_random) : killed;
    }

    private async Task<(int Told, IReadOnlyList<string> Untold)> FlipAsync(SimulatedDisk disk, string file, int flips)
    {
        var (told, untold) = (0, new List<string>());
        for (var i = 0; i < flips; i++)
        {
            var flipped = disk.AfterKill(_random);
            var at = _random.Next(flipped[file].Bytes.Length);
            flipped[file].Bytes[at] ^= (byte)(1 << _random.Next(8));
            var isTold = await IsToldAsync(flipped);
            told += isTold is true ? 1 : 0;
            untold.AddRange(isTold is null ? [$"byte {at}"] : []);
        }

        return (told, untold);
    }

    // Null when something is wrong, and nobody says so.
    private async Task<bool?> IsToldAsync(SimulatedDisk disk)
    {
        try
        {
            await using var store = Open(disk);
            return await _load.FaultInAsync(store) is not { } wrong ? false
                : (await store.Upkeep.CheckAsync(CancellationToken.None)).Faults.Count > 0 ? true
                : null;
        }
        catch (StoreUnavailableException refusal) when (refusal.Problem is StoreProblem.Corrupt or StoreProblem.NewerSchema)
        {
            return true;
        }
    }

    private LiteDbStore Open(SimulatedDisk disk) => LiteDbStore.OpenOn(
        disk.Open, _folder.Path, new StorageOptions { MinFreeMegabytes = 0 }, DuplicateOptions.Default, _time, NullLogger<LiteDbStore>.Instance);
}
