using Aggregator.Storage.LiteDb.Checks;
using LiteDB;

namespace Aggregator.Storage.LiteDb;

/// <summary>Copies a database into a new file without the room that deleted documents left: the engine never gives it back, and its own rebuilding fails.</summary>
internal sealed class Compaction(Database database, string path, TimeProvider time)
{
    // Documents of one commit of the copy.
    private const int Chunk = 500;

    /// <summary>Writes the copy, which is on the disk and was read through when this returns. Nothing may be written to the database meanwhile; reading goes on.</summary>
    /// <exception cref="StoreUnavailableException">The copy is not sound, most likely since the database is not.</exception>
    public void Run(CancellationToken cancellationToken)
    {
        using (var copy = Database.OpenFile(path, time))
        {
            copy.Tables.Make();
            foreach (var (from, to) in database.Tables.All.Zip(copy.Tables.All))
            {
                Copy(from, copy, to, cancellationToken);
            }

            copy.Checkpoint();
        }

        Verify(cancellationToken);
        File.Delete(Database.LogOf(path));
    }

    // The indexes are there already: making them over many documents is what fails in the engine.
    private static void Copy(ILiteCollection<BsonDocument> from, Database copy, ILiteCollection<BsonDocument> to, CancellationToken cancellationToken)
    {
        foreach (var chunk in ChunksOf(from))
        {
            cancellationToken.ThrowIfCancellationRequested();
            copy.Begin();
            to.Insert(chunk);
            copy.Commit();
            if (copy.WantsCheckpoint)
            {
                copy.Checkpoint();
            }
        }
    }

    // What is read is the file as it was closed, not what the engine that wrote it has in memory.
    private void Verify(CancellationToken cancellationToken)
    {
        using var copy = Database.OpenFile(path, time);
        foreach (var (from, to) in database.Tables.All.Zip(copy.Tables.All))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!DocumentsOf(from).SequenceEqual(DocumentsOf(to), SameBytes.Instance))
            {
                throw Unsound($"its {from.Name} are not those of the database");
            }
        }

        var check = StoreChecking.RunAsync(copy, cancellationToken).GetAwaiter().GetResult();   // nothing in it waits: nobody else reads the copy
        if (check.Faults is [var fault, ..])
        {
            throw Unsound(fault);
        }
    }

    private static IEnumerable<BsonDocument> DocumentsOf(ILiteCollection<BsonDocument> table) => ChunksOf(table).SelectMany(chunk => chunk);

    /// <summary>All documents in the order of their ids, in pieces of one commit.</summary>
    /// <exception cref="InvalidDataException">The index is damaged.</exception>
    public static IEnumerable<IReadOnlyList<BsonDocument>> ChunksOf(ILiteCollection<BsonDocument> table)
    {
        var after = BsonValue.MinValue;
        while (table.Query().Where(BsonExpression.Create("$._id > @0", after)).OrderBy("$._id", Query.Ascending).Limit(Chunk).ToList() is { Count: > 0 } chunk)
        {
            var last = chunk[^1]["_id"];
            after = last > after ? last : throw new InvalidDataException($"the index of {table.Name} is damaged after {after}");   // or this would have no end
            yield return chunk;
        }
    }

    private static StoreUnavailableException Unsound(string fault) =>
        new(StoreProblem.Corrupt, $"The database was not compacted, as the copy is not sound ({fault}): 'aggregator store check' tells all that is wrong.");

    private sealed class SameBytes : IEqualityComparer<BsonDocument>
    {
        public static SameBytes Instance { get; } = new();

        public bool Equals(BsonDocument? a, BsonDocument? b) => BsonSerializer.Serialize(a).AsSpan().SequenceEqual(BsonSerializer.Serialize(b));

        public int GetHashCode(BsonDocument document) => document["_id"].GetHashCode();
    }
}
