using System.Diagnostics.CodeAnalysis;
using LiteDB;

namespace Aggregator.Storage.LiteDb;

/// <summary>The collections of the database.</summary>
internal sealed class Tables
{
    /// <summary>The version of what is stored; a database of a higher one is not opened.</summary>
    public const int Schema = 2;

    public Tables(ILiteDatabase database) => Bind(database);

    /// <summary>Schema and identity; the figures that every commit moves.</summary>
    public ILiteCollection<BsonDocument> Meta { get; private set; }

    /// <summary>By source number.</summary>
    public ILiteCollection<BsonDocument> Sources { get; private set; }

    /// <summary>By source number: packed hashes of known items.</summary>
    public ILiteCollection<BsonDocument> Items { get; private set; }

    /// <summary>By number, in the order of entering; tombstones included.</summary>
    public ILiteCollection<BsonDocument> Articles { get; private set; }

    /// <summary>By article id and number.</summary>
    public ILiteCollection<BsonDocument> Versions { get; private set; }

    /// <summary>By item key: page reads that are due again.</summary>
    public ILiteCollection<BsonDocument> Pages { get; private set; }

    /// <summary>By number: what is known of a sorted run of keys.</summary>
    public ILiteCollection<BsonDocument> Runs { get; private set; }

    /// <summary>By run and place: the blocks of the runs.</summary>
    public ILiteCollection<BsonDocument> Blocks { get; private set; }

    /// <summary>Every collection.</summary>
    public IReadOnlyList<ILiteCollection<BsonDocument>> All => [Meta, Sources, Items, Articles, Versions, Pages, Runs, Blocks];

    /// <summary>Turns to another file's collections: the same ones, in a compacted copy. No read may be open.</summary>
    [MemberNotNull(nameof(Meta), nameof(Sources), nameof(Items), nameof(Articles), nameof(Versions), nameof(Pages), nameof(Runs), nameof(Blocks))]
    public void Bind(ILiteDatabase database)
    {
        Meta = database.GetCollection("meta");
        Sources = database.GetCollection("sources");
        Items = database.GetCollection("items");
        Articles = database.GetCollection("articles");
        Versions = database.GetCollection("versions");
        Pages = database.GetCollection("pages");
        Runs = database.GetCollection("runs");
        Blocks = database.GetCollection("blocks");
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

        Pages.EnsureIndex("source", "$.s");
    }
}
