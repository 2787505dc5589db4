using LiteDB;

namespace Aggregator.Storage.LiteDb;

/// <summary>What was fixed when the store was made.</summary>
/// <param name="Schema">The version of what is stored.</param>
internal sealed record StoreBirth(Guid Id, int Restores, int Schema = Tables.Schema)
{
    private const string DocumentId = "store";

    /// <summary>Reads it, of whatever version; null for a database in which nothing is yet.</summary>
    public static StoreBirth? Find(Tables tables) => tables.Meta.FindById(DocumentId) switch
    {
        null => null,
        { } other when other.Int("v") != Tables.Schema => Read(other),   // what another version writes has no checksum, or another one
        { } known => Read(known.Checked()),
    };

    /// <summary>Reads it; a new database gets one, and its collections.</summary>
    /// <exception cref="StoreUnavailableException">The database is of a newer version.</exception>
    public static StoreBirth LoadOrMake(Database database)
    {
        if (Find(database.Tables) is { } known)
        {
            return known.Schema <= Tables.Schema
                ? known
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
        Write(database.Tables);
        database.Commit();
    }

    /// <summary>Writes it in the calling thread's transaction.</summary>
    public void Write(Tables tables) => tables.Meta.Upsert(new BsonDocument { ["_id"] = DocumentId, ["v"] = Schema, ["id"] = Id, ["r"] = Restores }.Sealed());

    private static StoreBirth Read(BsonDocument document) => new(document["id"].AsGuid, document.Int("r"), document.Int("v"));
}
