using LiteDB;

namespace Aggregator.Storage.LiteDb;

/// <summary>The collections of the database.</summary>
internal sealed class Tables
{
    /// <summary>The version of what is stored; a database of a higher one is not opened.</summary>
    public const int Schema = 1;

    public Tables(ILiteDatabase database)
    {
        Meta = database.GetCollection("meta");
        Sources = database.GetCollection("sources");
        Items = database.GetCollection("items");
        Articles = database.GetCollection("articles");
        Aliases = database.GetCollection("aliases");
        Fingerprints = database.GetCollection("fingerprints");
        Versions = database.GetCollection("versions");
        Pages = database.GetCollection("pages");
    }

    /// <summary>Schema and identity; the figures that every commit moves.</summary>
    public ILiteCollection<BsonDocument> Meta { get; }

    /// <summary>By source number.</summary>
    public ILiteCollection<BsonDocument> Sources { get; }

    /// <summary>By source number: packed hashes of known items.</summary>
    public ILiteCollection<BsonDocument> Items { get; }

    /// <summary>By article id, which rises with time; tombstones included.</summary>
    public ILiteCollection<BsonDocument> Articles { get; }

    /// <summary>Exact keys that copies and edits brought, beside those in the article itself, so that a much copied article is not rewritten ever longer.</summary>
    public ILiteCollection<BsonDocument> Aliases { get; }

    /// <summary>By article id.</summary>
    public ILiteCollection<BsonDocument> Fingerprints { get; }

    /// <summary>By article id and number.</summary>
    public ILiteCollection<BsonDocument> Versions { get; }

    /// <summary>By item key: page reads that are due again.</summary>
    public ILiteCollection<BsonDocument> Pages { get; }

    /// <summary>Makes the indexes of a new database: while it is empty, since the engine fails on making them over many documents (notes: storage, danger 5).</summary>
    public void MakeIndexes()
    {
        Articles.EnsureIndex("seq", "$.q", unique: true);
        Articles.EnsureIndex("listing", "$.k[*]");
        Articles.EnsureIndex("exact", "$.x[*]");
        Aliases.EnsureIndex("article", "$.a");
        Pages.EnsureIndex("source", "$.s");
    }
}
