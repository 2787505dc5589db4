using LiteDB;

namespace Aggregator.Storage.LiteDb;

public sealed class TablesTests
{
    // A collection that is made while somebody reads closes the engine.
    [Fact]
    public void All_collections_are_there_and_empty_before_anybody_reads()
    {
        using var database = new LiteDatabase(new MemoryStream());
        var tables = new Tables(database);

        tables.Make();

        Assert.Equal(tables.All.Select(table => table.Name).Order(), database.GetCollectionNames().Order());
        Assert.All(tables.All, table => Assert.Equal(0, table.Count()));
    }
}
