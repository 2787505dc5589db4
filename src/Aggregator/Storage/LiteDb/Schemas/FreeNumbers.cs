using System.Buffers.Binary;
using LiteDB;

namespace Aggregator.Storage.LiteDb.Schemas;

/// <summary>Numbers for what remains of articles: in schema 1 it had forgotten with which change the article entered, and numbers must rise with the time of entering.</summary>
/// <param name="entries">The numbers of all articles that are there.</param>
internal sealed class FreeNumbers(IEnumerable<long> entries)
{
    private readonly HashSet<long> _taken = [.. entries];
    private long _time;
    private long _highestBefore;
    private long _highest;

    /// <summary>The number of a document; they are asked for in the order of their ids.</summary>
    public long Of(BsonDocument old)
    {
        // Ids of one millisecond are in no order, so what entered before is what has an earlier one.
        var time = TimeOf(old["_id"].AsGuid);
        if (time > _time)
        {
            (_time, _highestBefore) = (time, _highest);
        }

        var number = old["n"] is { IsNumber: true } entry ? entry.AsInt64 : Free();
        _highest = Math.Max(_highest, number);
        return number;
    }

    // Its own number is one of the free ones, so that the lowest never lies above it.
    private long Free()
    {
        var number = _highestBefore + 1;
        while (!_taken.Add(number))
        {
            number++;
        }

        return number;
    }

    private static long TimeOf(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return BinaryPrimitives.ReadInt64BigEndian(bytes) >> 16;
    }
}
