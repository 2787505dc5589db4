using Aggregator.Storage.Transfer;
using LiteDB;

namespace Aggregator.Storage.LiteDb;

/// <summary>Which export was put into this store, and how far: one that was interrupted goes on where it stopped.</summary>
/// <param name="Store">The store that was exported.</param>
/// <param name="Seq">The number of the last change that was taken in.</param>
/// <param name="HasArticles">Whether these were all of them, so that sources are taken in and may be fetched.</param>
internal sealed record ImportMark(Guid Store, DateTimeOffset Exported, long Seq, bool HasArticles, bool IsDone)
{
    private const string Id = "import";

    /// <summary>Null for a store that was not made by an import.</summary>
    public static ImportMark? Load(Tables tables) => tables.Meta.FindById(Id) is { } document
        ? new ImportMark(document.Checked()["s"].AsGuid, document.NeededTime("e"), document.Long("q"), document.Flag("a"), document.Flag("d"))
        : null;

    public static ImportMark Of(StoreRecord.Head head) => new(head.Store, DateTimeOffset.FromUnixTimeMilliseconds(head.Exported.ToUnixTimeMilliseconds()), Seq: 0, HasArticles: false, IsDone: false);

    /// <summary>Writes it in the calling thread's transaction.</summary>
    public void Save(Tables tables)
    {
        var document = new BsonDocument { ["_id"] = Id, ["s"] = Store, ["e"] = Bson.Of(Exported), ["q"] = Seq };
        document.Set("a", HasArticles);
        document.Set("d", IsDone);
        tables.Meta.Upsert(document.Sealed());
    }

    /// <summary>Whether it is the same export.</summary>
    public bool IsOf(StoreRecord.Head head) => this with { Seq = 0, HasArticles = false, IsDone = false } == Of(head);
}
