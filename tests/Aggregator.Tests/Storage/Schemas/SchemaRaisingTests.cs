using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Storage.Schemas;

/// <summary>What <see cref="SavedStoreTests"/> does not see: what is left beside the database that was brought to this version.</summary>
public sealed class SchemaRaisingTests : IDisposable
{
    private static readonly string Saved = Path.Combine(AppContext.BaseDirectory, "Storage", "TestData", SavedStore.NameOf(1));

    private readonly StoreFolder _folder = new();
    private readonly FakeTimeProvider _time = new(GivenDraft.Noon);

    private string[] Databases => [.. Directory.GetFiles(_folder.Path, "*.db*").Select(Path.GetFileName).OfType<string>().Where(name => !name.Contains("-log", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_old_database_is_kept_beside_the_new_one()
    {
        await using (var store = SavedStore.Open(Saved, _folder, _time))
        {
        }

        Assert.Equal(["aggregator-schema1-20260301T120000Z.db", "aggregator.db"], Databases);
    }

    [Fact]
    public async Task A_database_of_this_version_is_left_alone()
    {
        await using (var store = SavedStore.Open(Saved, _folder, _time))
        {
        }

        _time.Advance(TimeSpan.FromDays(1));
        await using (var again = _folder.Open(_time))
        {
        }

        Assert.Equal(2, Databases.Length);
    }

    [Fact]
    public async Task What_a_killed_process_had_written_is_written_anew()
    {
        await File.WriteAllTextAsync(_folder.File("aggregator.db.raising"), "half");

        await using var store = SavedStore.Open(Saved, _folder, _time);

        Assert.Equal(3, (await store.SummaryAsync(CancellationToken.None)).Articles);
        Assert.DoesNotContain("aggregator.db.raising", Databases);
    }

    [Fact]
    public async Task A_process_that_was_killed_before_the_last_step_has_lost_nothing()
    {
        await using (var store = SavedStore.Open(Saved, _folder, _time))
        {
        }

        File.Move(_folder.File("aggregator.db"), _folder.File("aggregator.db.raised"));
        File.Delete(_folder.File("aggregator-log.db"));
        await using var again = _folder.Open(_time);

        Assert.Equal(3, (await again.SummaryAsync(CancellationToken.None)).Articles);
    }

    [Fact]
    public async Task What_a_killed_process_left_half_written_takes_nobodys_place()
    {
        await File.WriteAllTextAsync(_folder.File("aggregator.db.raising"), "half");

        await using var store = _folder.Open(_time);   // its owner moved the database away to begin anew

        Assert.Equal(0, (await store.SummaryAsync(CancellationToken.None)).Articles);
    }

    [Fact]
    public async Task The_change_sequence_and_the_store_are_the_same_as_before()
    {
        await using var store = SavedStore.Open(Saved, _folder, _time);

        var changes = await store.ChangesAsync(0, 100, CancellationToken.None);

        Assert.Equal(5, changes.Count);
        Assert.Equal(2, changes.Count(change => change.Article is null));
        Assert.Equal((await store.IdentityAsync(CancellationToken.None)).Seq, changes[^1].Seq);
        Assert.Equal(0, (await store.IdentityAsync(CancellationToken.None)).Restores);
    }

    [Fact]
    public async Task A_backup_of_an_older_version_is_restored_and_brought_to_this_one()
    {
        using var elsewhere = new StoreFolder();
        await using (var store = SavedStore.Open(Saved, elsewhere, _time))
        {
        }

        StoreUpkeep.Restore(_folder.Path, elsewhere.File("aggregator-schema1-20260301T120000Z.db"), _time);
        await using var restored = _folder.Open(_time);

        Assert.Equal(3, (await restored.SummaryAsync(CancellationToken.None)).Articles);
        Assert.Empty((await restored.Upkeep.CheckAsync(CancellationToken.None)).Faults);
    }
}
