using Aggregator.Deduplication;
using Aggregator.Storage.LiteDb.Disk;
using Aggregator.Testing;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Storage;

/// <summary>
/// A store on a disk that loses, tears, forgets and refuses writes: every acknowledged commit is there and nothing is half done, whatever happens; and as nothing that was
/// acknowledged is damaged by it, the store is never refused.
/// </summary>
public sealed class FaultyDiskTests : IDisposable
{
    // Finer than what is stored of a time, as real clocks are.
    private static readonly DateTimeOffset Start = GivenDraft.Noon.AddTicks(1_234_567);

    private const int MostTries = 5;

    private readonly StoreFolder _folder = new();   // for what is no database: a backup

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(Fault.PowerCut)]
    [InlineData(Fault.FailedWrite)]
    [InlineData(Fault.ShortWrite)]
    [InlineData(Fault.FailedFlush)]
    [InlineData(Fault.Full)]
    [InlineData(Fault.FailedRead)]
    public Task Nothing_acknowledged_is_lost_and_nothing_half_done(Fault fault) => RunAsync([fault], scenarios: 40);

    [Fact]
    public async Task A_power_cut_while_a_store_is_made_leaves_one_that_opens()
    {
        var cuts = 0;
        for (var (operations, isCut) = (0, true); isCut; operations += operations < 20 ? 1 : 7)
        {
            var random = new Random(operations);
            var disk = new SimulatedDisk(random);
            disk.Plan(Fault.PowerCut, operations);
            isCut = await RefusalAsync(disk) is not null || disk.IsOff;
            cuts++;

            var refusal = await RefusalAsync(disk.AfterPowerCut(random));
            Assert.True(refusal is null, $"after {operations} operations: {refusal}");
        }

        Assert.InRange(cuts, 20, 200);
    }

    [LongFact]
    public Task Nothing_acknowledged_is_lost_in_thousands_of_faults() => RunAsync(Enum.GetValues<Fault>(), scenarios: 500);

    private async Task RunAsync(IReadOnlyList<Fault> faults, int scenarios)
    {
        var begun = await BegunAsync();
        var happened = 0;
        foreach (var fault in faults)
        {
            for (var seed = 0; seed < scenarios; seed++)
            {
                var random = new Random(seed);
                var disk = begun.AfterKill(random);
                var (hasHappened, wrong) = await RunAsync(fault, disk, random);
                Assert.True(wrong is null, $"{fault}, seed {seed}: {wrong}");
                happened += hasHappened ? 1 : 0;
            }
        }

        Assert.True(happened > scenarios * faults.Count / 3, $"{happened} faults happened");
    }

    private async Task<SimulatedDisk> BegunAsync()
    {
        var disk = new SimulatedDisk(new Random(0));
        await using var store = Open(disk, new FakeTimeProvider(Start));
        await StoreLoad.PrepareAsync(store);
        return disk;
    }

    private async Task<(bool HasHappened, string? Wrong)> RunAsync(Fault fault, SimulatedDisk disk, Random random)
    {
        var time = new FakeTimeProvider(Start);
        var load = new StoreLoad(random);
        var store = Open(disk, time);
        disk.Plan(fault, random.Next(fault is Fault.FailedFlush or Fault.FailedRead ? 12 : 150));
        for (var steps = random.Next(3, 8); steps > 0 && !disk.IsOff; steps--)
        {
            await load.RunAsync(store);
            if (disk.HasFailed && !disk.IsOff && await FaultWhenMendedAsync(disk, load, store, time) is { } wrong)
            {
                return (true, wrong);
            }

            if (random.Next(6) == 0)
            {
                await TryBackupAsync(store);   // a checkpoint is the first thing that it does
            }

            if (random.Next(3) == 0)
            {
                var isKilled = random.Next(2) == 0;
                var killed = disk.AfterKill(random);
                await store.DisposeAsync();
                disk = isKilled ? killed : disk;
                disk.MakeRoom();
                store = disk.IsOff ? store : OpenAgain(disk, time);
            }
        }

        var next = random.Next(2) == 0 && !disk.IsOff ? disk.AfterKill(random) : disk.AfterPowerCut(random);
        var hasHappened = disk.HasFailed;
        next.Mend();
        await store.DisposeAsync();
        return (hasHappened, await FaultWhenOpenedAsync(next, load, time));
    }

    private async Task TryBackupAsync(LiteDbStore store)
    {
        try
        {
            await store.Upkeep.BackupAsync(_folder.File("backup.db"), CancellationToken.None);
        }
        catch (Exception refusal) when (refusal is StoreUnavailableException or IOException)
        {
            // The next step tells whether anything came of it.
        }
    }

    // In the same process: the trouble is over, the pause is, and what was refused is taken.
    private async Task<string?> FaultWhenMendedAsync(SimulatedDisk disk, StoreLoad load, LiteDbStore store, FakeTimeProvider time)
    {
        disk.MakeRoom();
        for (var tries = 0; tries < MostTries && !load.IsAllAcknowledged; tries++)
        {
            time.Advance(TimeSpan.FromMinutes(1));
            await load.TryAgainAsync(store);
        }

        return load.IsAllAcknowledged ? await load.FaultInAsync(store) : $"it is not written again: {store.Trouble}";
    }

    private async Task<string?> FaultWhenOpenedAsync(SimulatedDisk disk, StoreLoad load, FakeTimeProvider time)
    {
        try
        {
            await using var store = Open(disk, time);
            if (await load.FaultInAsync(store) is { } wrong)
            {
                return wrong;
            }

            await load.RunAsync(store);
            return load.IsAllAcknowledged ? await load.FaultInAsync(store) : "it is not written on";
        }
        catch (StoreUnavailableException refusal)
        {
            return refusal.Message;
        }
    }

    private async Task<string?> RefusalAsync(SimulatedDisk disk)
    {
        try
        {
            await using var store = Open(disk, new FakeTimeProvider(Start));
            return null;
        }
        catch (StoreUnavailableException refusal)
        {
            return refusal.Message;
        }
    }

    // A read that fails while the store is opened is told, and the next try is as good as any.
    private LiteDbStore OpenAgain(SimulatedDisk disk, TimeProvider time)
    {
        var hadFailed = disk.HasFailed;
        try
        {
            return Open(disk, time);
        }
        catch (StoreUnavailableException) when (!hadFailed && disk.HasFailed)
        {
            return Open(disk, time);
        }
    }

    private LiteDbStore Open(SimulatedDisk disk, TimeProvider time) =>
        LiteDbStore.OpenOn(
            disk.Open, _folder.Path, new StorageOptions { MinFreeMegabytes = 0 }, DuplicateOptions.Default, time, NullLogger<LiteDbStore>.Instance);
}
