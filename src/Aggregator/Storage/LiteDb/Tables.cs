using System.Diagnostics.CodeAnalysis;
using LiteDB;

namespace Aggregator.Storage.LiteDb;

/// <summary>The collections of the database.</summary>
internal sealed class Tables
{
    /// <summary>The version of what is stored; a database of a higher one is not opened.</summary>
    public const int Schema = 1;

    public Tables(ILiteDatabase database) => Bind(database);

    /// <summary>Schema and identity; the figures that every commit moves.</summary>
    public ILiteCollection<BsonDocument> Meta { get; private set; }

    /// <summary>By source number.</summary>
    public ILiteCollection<BsonDocument> Sources { get; private set; }

    /// <summary>By source number: packed hashes of known items.</summary>
    public ILiteCollection<BsonDocument> Items { get; private set; }

    /// <summary>By article id, which rises with time; tombstones included.</summary>
    public ILiteCollection<BsonDocument> Articles { get; private set; }

    /// <summary>Exact keys that copies and edits brought, beside those in the article itself, so that a much copied article is not rewritten ever longer.</summary>
    public ILiteCollection<BsonDocument> Aliases { get; private set; }

    /// <summary>By article id.</summary>
    public ILiteCollection<BsonDocument> Fingerprints { get; private set; }

    /// <summary>By article id and number.</summary>
    public ILiteCollection<BsonDocument> Versions { get; private set; }

    /// <summary>By item key: page reads that are due again.</summary>
    public ILiteCollection<BsonDocument> Pages { get; private set; }

    /// <summary>Every collection.</summary>
    public IReadOnlyList<ILiteCollection<BsonDocument>> All => [Meta, Sources, Items, Articles, Aliases, Fingerprints, Versions, Pages];

    /// <summary>Turns to another file's collections: the same ones, in a compacted copy. No read may be open.</summary>
    [MemberNotNull(nameof(Meta), nameof(Sources), nameof(Items), nameof(Articles), nameof(Aliases), nameof(Fingerprints), nameof(Versions), nameof(Pages))]
    public void Bind(ILiteDatabase database)
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

    /// <summary>Makes collections and indexes of a new database, before anybody reads and while it is empty.</summary>
    /// <remarks>
    /// The engine tells readers of a new collection before its first page is committed: one that reads in that moment finds "page type must be collection page", and
    /// the engine closes itself. Making an index over many documents fails in the engine too.
    /// </remarks>
    public void Make()
    {
        foreach (var collection in All)
        {
            collection.Upsert(new BsonDocument { ["_id"] = 0 });
            collection.Delete(0);
        }

        Articles.EnsureIndex("seq", "$.q", unique: true);
        Articles.EnsureIndex("listing", "$.k[*]");
        Articles.EnsureIndex("exact", "$.x[*]");
        Aliases.EnsureIndex("article", "$.a");
        Pages.EnsureIndex("source", "$.s");
    }
}
