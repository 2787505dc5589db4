using Aggregator.Deduplication;
using Aggregator.Ingestion;
using Aggregator.Storage.LiteDb.Disk;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Storage;

/// <summary>In which order the store writes and flushes its two files.</summary>
public sealed class DiskOrderTests : IDisposable
{
    private const string Data = "aggregator.db";
    private const string Log = "aggregator-log.db";

    private readonly StoreFolder _folder = new();
    private readonly SimulatedDisk _disk = new(new Random(1));

    private static CancellationToken Token => CancellationToken.None;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_commit_costs_one_flush_of_the_log_and_none_of_the_data()
    {
        await using var store = Open();
        var source = (await store.AddAsync(new Uri("https://news.test/feed"), new SourceSettings(), Token)).Source.Id;
        _disk.Operations.Clear();

        for (var i = 0; i < 20; i++)
        {
            await store.CommitAsync(new FetchSlice(source, [.. Enumerable.Range(0, 5).Select(j => GivenDraft.Of(source, $"{i}-{j}"))], null), Token);
        }

        Assert.Equal(20, _disk.Operations.Count(operation => operation == $"flush {Log}"));
        Assert.DoesNotContain(_disk.Operations, operation => operation.EndsWith(Data, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_log_is_cut_only_after_the_data_was_flushed_and_the_cut_is_flushed_too()
    {
        var store = Open();
        await store.AddAsync(new Uri("https://news.test/feed"), new SourceSettings(), Token);
        _disk.Operations.Clear();

        await store.DisposeAsync();

        Assert.Equal([$"write {Data}", $"flush {Data}", $"cut {Log}", $"flush {Log}"], _disk.Operations.Distinct());
        Assert.Equal($"flush {Data}", _disk.Operations[^3]);
        Assert.Equal(0, _disk[Log].Length);
    }

    [Fact]
    public void What_the_engine_commits_by_itself_is_flushed_before_it_gets_into_the_data()
    {
        using var database = LiteDb.Database.OpenFile(_folder.File(Data), new FakeTimeProvider(), open: _disk.Open);
        var opened = _disk.Operations.Count;
        database.Tables.Make();

        database.Checkpoint();

        var first = _disk.Operations.FindIndex(opened, operation => operation == $"write {Data}");
        Assert.Equal([$"flush {Log}", $"write {Log}"], _disk.Operations.Take(first).TakeLast(2));   // the last one is the mark
    }

    private LiteDbStore Open() => LiteDbStore.OpenOn(
        _disk.Open, _folder.Path, new StorageOptions { MinFreeMegabytes = 0 }, DuplicateOptions.Default, new FakeTimeProvider(GivenDraft.Noon), NullLogger<LiteDbStore>.Instance);
}
