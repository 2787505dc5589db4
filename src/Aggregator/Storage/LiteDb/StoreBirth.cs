using LiteDB;

namespace Aggregator.Storage.LiteDb;

/// <summary>What was fixed when the store was made.</summary>
internal sealed record StoreBirth(Guid Id, int Restores)
{
    private const string DocumentId = "store";

    /// <summary>Reads it; a new database gets one, and its collections.</summary>
    /// <exception cref="StoreUnavailableException">The database is of a newer version.</exception>
    public static StoreBirth LoadOrMake(Database database)
    {
        if (database.Tables.Meta.FindById(DocumentId) is { } known)
        {
            return known.Int("v") <= Tables.Schema
                ? new StoreBirth(known["id"].AsGuid, known.Int("r"))
                : throw new StoreUnavailableException(
                    StoreProblem.NewerSchema, "The database was written by a newer version of Aggregator: install that version, or restore a backup of this one.");
        }

        database.Unseal();

        // Collections and indexes commit by themselves; the document that says all is there comes last.
        database.Tables.Make();
        var birth = new StoreBirth(Guid.NewGuid(), Restores: 0);
        birth.Save(database);
        return birth;
    }

    public void Save(Database database)
    {
        database.Begin();
        database.Tables.Meta.Upsert(new BsonDocument { ["_id"] = DocumentId, ["v"] = Tables.Schema, ["id"] = Id, ["r"] = Restores });
        database.Commit();
    }
}
