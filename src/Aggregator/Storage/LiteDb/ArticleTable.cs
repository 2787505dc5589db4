using LiteDB;

namespace Aggregator.Storage.LiteDb;

/// <summary>Finds stored articles by id, by exact key, by range; reads what the calling thread's transaction sees.</summary>
internal sealed class ArticleTable(Tables tables)
{
    // An id that was merged into one that was merged: a chain can only be as long as mergers follow each other.
    private const int LongestChain = 16;

    /// <summary>An article by its id or the id of one that was merged into it; null when there is none.</summary>
    public StoredArticle? Find(ArticleId id)
    {
        for (var i = 0; i < LongestChain; i++)
        {
            if (tables.Articles.FindById(id.Value) is not { } document)
            {
                return null;
            }

            if (!ArticleDocument.IsTombstone(document))
            {
                return ArticleDocument.Read(document);
            }

            if (ArticleDocument.MergedInto(document) is not { } other)
            {
                return null;
            }

            id = other;
        }

        return null;
    }

    /// <summary>The document that an exact key leads to, tombstones included: the newest, as some publishers use ids again.</summary>
    public BsonDocument? FindDocument(byte[] key)
    {
        var documents = tables.Articles.Query().Where(BsonExpression.Create("$.x[*] ANY = @0", key)).Limit(10).ToList();
        if (documents.Count > 0)
        {
            return documents.MaxBy(document => document["_id"].AsGuid);
        }

        return tables.Aliases.FindById(key) is { } alias ? tables.Articles.FindById(alias["a"]) : null;
    }

    /// <summary>Those of some exact keys that lead nowhere. Two queries for a whole slice, where asking key by key takes two for each.</summary>
    public IReadOnlySet<Guid> Absent(IReadOnlyCollection<byte[]> keys)
    {
        var absent = keys.Select(key => new Guid(key)).ToHashSet();
        var wanted = new BsonArray(keys.Select(key => new BsonValue(key)));
        foreach (var found in tables.Articles.Query().Where(BsonExpression.Create("$.x[*] ANY IN @0", wanted)).Select("{ x: $.x }").ToList())
        {
            absent.ExceptWith(ArticleDocument.KeysOf(found).Select(key => new Guid(key)));
        }

        foreach (var alias in tables.Aliases.Query().Where(BsonExpression.Create("$._id IN @0", wanted)).Select("{ _id: $._id }").ToList())
        {
            absent.Remove(new Guid(alias["_id"].AsBinary));
        }

        return absent;
    }

    /// <summary>The article that a document is, or was merged into; null when there is none, or it was deleted.</summary>
    public StoredArticle? Resolve(BsonDocument? document) => document switch
    {
        null => null,
        _ when ArticleDocument.IsTombstone(document) => ArticleDocument.MergedInto(document) is { } other ? Find(other) : null,
        _ => ArticleDocument.Read(document),
    };

    /// <summary>Articles whose key lies from a prefix up to a key, highest first.</summary>
    public IReadOnlyList<StoredArticle> Range(byte[] prefix, byte[] upTo, int take) =>
    [
        .. Between(prefix, upTo)
            .OrderBy("$.k[*]", Query.Descending)
            .Limit(take)
            .ToList()
            .Select(ArticleDocument.Read),
    ];

    /// <summary>Articles whose key lies from a key up to another, lowest first.</summary>
    public IReadOnlyList<StoredArticle> RangeUp(byte[] from, byte[] upTo, int take) =>
        [.. Between(from, upTo).OrderBy("$.k[*]", Query.Ascending).Limit(take).ToList().Select(ArticleDocument.Read)];

    /// <summary>With which change the article entered that comes after so many newer ones of a listing; null when there are no more than those.</summary>
    public long? EntryAt(byte[] prefix, int skip) =>
        Between(prefix, ListingKey.Above(prefix)).OrderBy("$.k[*]", Query.Descending).Select("{ n: $.n }").Offset(skip).Limit(1).ToList() is [var found]
            ? found.Long("n") : null;

    /// <summary>Documents, tombstones included, whose key lies in a range, highest first.</summary>
    public IReadOnlyList<BsonDocument> Documents(byte[] prefix, byte[] upTo, int skip, int take) =>
        Between(prefix, upTo).OrderBy("$.k[*]", Query.Descending).Offset(skip).Limit(take).ToList();

    /// <summary>Documents, tombstones included, in the order of change.</summary>
    public IReadOnlyList<BsonDocument> Documents(long after, long until, int take) =>
        tables.Articles.Query()
            .Where(BsonExpression.Create("$.q BETWEEN @0 AND @1", after + 1, until))
            .OrderBy("$.q", Query.Ascending)
            .Limit(take)
            .ToList();

    /// <summary>The change sequence after a number.</summary>
    public IReadOnlyList<ArticleChange> Changes(long after, long until, int take) =>
    [
        .. Documents(after, until, take).Select(document => new ArticleChange(
            document.Long("q"),
            ArticleDocument.IdOf(document),
            ArticleDocument.IsTombstone(document) ? null : ArticleDocument.Read(document).Article)),
    ];

    /// <summary>Earlier states of an article, oldest first.</summary>
    public IReadOnlyList<ArticleVersion> Versions(ArticleId id) =>
    [
        .. tables.Versions.Query()
            .Where(BsonExpression.Create("$._id BETWEEN @0 AND @1", VersionDocument.Key(id, 0), VersionDocument.Key(id, int.MaxValue)))
            .OrderBy("$._id", Query.Ascending)
            .ToList()
            .Select(VersionDocument.Read),
    ];

    private ILiteQueryable<BsonDocument> Between(byte[] from, byte[] upTo) =>
        tables.Articles.Query().Where(BsonExpression.Create("$.k[*] ANY BETWEEN @0 AND @1", from, upTo));
}
