using Microsoft.Extensions.Time.Testing;

namespace Aggregator.Storage.LiteDb.Keys;

public sealed class RunMergeTests : IDisposable
{
    private const int Keys = 20_000;

    private readonly Database _database = Database.OpenInMemory(new FakeTimeProvider(GivenDraft.Noon));

    public RunMergeTests() => _database.Tables.Make();

    public void Dispose() => _database.Dispose();

    [Fact]
    public void Everything_is_in_the_merged_run_whose_newest_part_holds()
    {
        var parts = new[] { Stored(1, Enumerable.Range(0, Keys)), Stored(2, Enumerable.Range(0, Keys).Where(i => i % 3 == 0), isRemoval: true) };

        var merged = Merged(parts, isOldest: true, pieces: 1000);
        var withRemovals = Merged(parts, isOldest: false, pieces: 1000);

        Assert.Equal(Enumerable.Range(0, Keys).Where(i => i % 3 != 0).Select(KeyOf), merged.Select(entry => entry.Key));
        Assert.Equal(Keys, withRemovals.Count);
        Assert.Equal((Keys + 2) / 3, withRemovals.Count(entry => entry.IsRemoval));
    }

    [Fact]
    public void A_piece_that_was_cut_off_goes_on_where_it_was()
    {
        var part = Stored(1, Enumerable.Range(0, Keys));
        var middle = RunTable.BlockId(1, part.Fences.Count / 2);
        var block = _database.Tables.Blocks.FindById(middle);
        var building = new RunBuilding(9, 9);
        var merge = new RunMerge([part], isOldest: true, new BlockCache(_database.Tables, 1), building);

        _database.Tables.Blocks.Delete(middle);
        Assert.Throws<RunGoneException>(() => merge.Go(int.MaxValue));
        _database.Tables.Blocks.Insert(block);
        var hasMore = merge.Go(int.MaxValue);

        Assert.False(hasMore);
        Assert.Equal(Enumerable.Range(0, Keys).Select(KeyOf), EntriesOf(building).Select(entry => entry.Key));
    }

    private List<KeyEntry> Merged(IReadOnlyList<SortedRun> parts, bool isOldest, int pieces)
    {
        var building = new RunBuilding(9, 9);
        var merge = new RunMerge(parts, isOldest, new BlockCache(_database.Tables, 1), building);
        while (merge.Go(pieces))
        {
        }

        return EntriesOf(building);
    }

    private List<KeyEntry> EntriesOf(RunBuilding building)
    {
        var blocks = building.TakeBlocks(isEnd: true);
        return [.. KeySnapshot.Merge([building.End(blocks)], new BlockCache(_database.Tables, 1))];
    }

    // Its blocks are in the database alone, as those of a large run.
    private SortedRun Stored(long id, IEnumerable<int> keys, bool isRemoval = false)
    {
        var run = SortedRun.Of(id, id, keys.Select(key => new KeyEntry(KeyOf(key), isRemoval)));
        new RunTable(_database.Tables).InsertBlocks(id, 0, run.Resident ?? []);
        return run with { Resident = null };
    }

    private static SortKey KeyOf(int number) => ArticleKey.Change(number, number);
}
