using Aggregator.Storage.LiteDb.Schemas;
using LiteDB;

namespace Aggregator.Storage.Schemas;

public sealed class FreeNumbersTests
{
    [Fact]
    public void What_remains_gets_a_number_between_those_that_entered_before_and_after()
    {
        BsonDocument[] documents = [At(1, 1), At(1, 2), At(2, null), At(2, 5), At(2, null), At(3, 6), At(3, null), At(4, 9)];

        var numbers = NumbersOf(documents);

        Assert.Equal([1, 2, 3, 5, 4, 6, 7, 9], numbers);
    }

    [Fact]
    public void Ids_of_one_millisecond_are_in_no_order()
    {
        BsonDocument[] documents = [At(1, 3), At(1, null), At(1, 1), At(2, 4), At(2, null)];

        var numbers = NumbersOf(documents);

        Assert.Equal([3, 2, 1, 4, 5], numbers);
    }

    private static IEnumerable<long> NumbersOf(BsonDocument[] documents)
    {
        var numbers = new FreeNumbers(documents.Where(document => document["n"].IsNumber).Select(document => document["n"].AsInt64));
        return documents.Select(numbers.Of).ToList();
    }

    private static BsonDocument At(int seconds, long? entry)
    {
        var document = new BsonDocument { ["_id"] = Guid.CreateVersion7(DateTimeOffset.UnixEpoch.AddYears(50).AddSeconds(seconds)) };
        if (entry is { } number)
        {
            document["n"] = number;
        }

        return document;
    }
}
