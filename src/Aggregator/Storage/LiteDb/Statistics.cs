using LiteDB;

namespace Aggregator.Storage.LiteDb;

/// <summary>Figures that move with every commit, kept in one document: nothing is counted by scanning.</summary>
/// <param name="LastSource">The highest source number ever given.</param>
/// <param name="LastEntered">When the last article entered: the order of entering is the order of time, even when the clock steps back.</param>
internal sealed record Statistics(long Seq, long Articles, long Copies, long Versions, long PagesDue, int LastSource, DateTimeOffset LastEntered)
{
    private const string Id = "figures";

    public static Statistics None { get; } = new(0, 0, 0, 0, 0, 0, DateTimeOffset.UnixEpoch);

    public static Statistics Load(Tables tables) => tables.Meta.FindById(Id) is { } document
        ? new Statistics(
            document.Long("q"), document.Long("a"), document.Long("c"), document.Long("v"), document.Long("p"), document.Int("s"), document.NeededTime("e"))
        : None;

    public void Save(Tables tables) => tables.Meta.Upsert(new BsonDocument
    {
        ["_id"] = Id,
        ["q"] = Seq,
        ["a"] = Articles,
        ["c"] = Copies,
        ["v"] = Versions,
        ["p"] = PagesDue,
        ["s"] = LastSource,
        ["e"] = Bson.Of(LastEntered),
    });
}
