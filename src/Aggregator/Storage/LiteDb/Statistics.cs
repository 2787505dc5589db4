using LiteDB;

namespace Aggregator.Storage.LiteDb;

/// <summary>Figures that move with every commit, kept in one document: nothing is counted by scanning.</summary>
/// <param name="Commits">Commits so far: so that no two leave the same figures, and it can be told whether one is on the disk.</param>
/// <param name="LastSource">The highest source number ever given.</param>
/// <param name="LastEntered">When the last article entered: the order of entering is the order of time, even when the clock steps back.</param>
internal sealed record Statistics(long Seq, long Articles, long Copies, long Versions, long PagesDue, long Commits, int LastSource, DateTimeOffset LastEntered)
{
    private const string Id = "figures";

    public static Statistics None { get; } = new(0, 0, 0, 0, 0, 0, 0, DateTimeOffset.UnixEpoch);

    /// <param name="schema">The version of what is stored; documents of the first had no checksums.</param>
    public static Statistics Load(Tables tables, int schema = Tables.Schema) => tables.Meta.FindById(Id) switch
    {
        null => None,
        { } document when schema > 1 => Read(document.Checked()),
        { } document => Read(document),
    };

    /// <summary>Whether nothing has changed between the two but the order in which it is stored.</summary>
    public bool IsOfSameContent(Statistics other) => this with { Commits = 0 } == other with { Commits = 0 };

    public void Save(Tables tables) => tables.Meta.Upsert(new BsonDocument
    {
        ["_id"] = Id,
        ["q"] = Seq,
        ["a"] = Articles,
        ["c"] = Copies,
        ["v"] = Versions,
        ["p"] = PagesDue,
        ["n"] = Commits,
        ["s"] = LastSource,
        ["e"] = Bson.Of(LastEntered),
    }.Sealed());

    private static Statistics Read(BsonDocument document) => new(
        document.Long("q"), document.Long("a"), document.Long("c"), document.Long("v"), document.Long("p"), document.Long("n"), document.Int("s"), document.NeededTime("e"));
}
