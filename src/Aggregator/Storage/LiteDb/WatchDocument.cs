using Aggregator.Watching;
using LiteDB;

namespace Aggregator.Storage.LiteDb;

/// <summary>What is known of a source's health, as members of its stored document; each is left out while there is nothing to say, and stores of before have none.</summary>
internal static class WatchDocument
{
    public static void Write(BsonDocument document, SourceState state)
    {
        document.Set("fs", state.FailingSince);
        document.Set("es", state.EmptySince);
        Set(document, "un", state.Unchanged is { } row ? new BsonDocument { ["s"] = Bson.Of(row.Since), ["n"] = row.Polls } : null);
        Set(document, "pg", state.Pages == PageRecord.None ? null : From(state.Pages));
        Set(document, "mv", state.Move is { } move ? From(move) : null);
        Set(document, "fu", state.FormerUrls.Select(former => Timed("u", former.Url.OriginalString, former.Until)));
        Set(document, "hf", state.Flags.Select(flag => From(flag.Kind, flag.Since, flag.Message)));
        Set(document, "he", state.Events.Select(From));
    }

    public static SourceState Read(BsonDocument document, SourceState state) => state with
    {
        FailingSince = document.Time("fs"),
        EmptySince = document.Time("es"),
        Unchanged = Member(document, "un") is { } row ? new UnchangedRow(row.NeededTime("s"), row.Int("n")) : null,
        Pages = Member(document, "pg") is { } pages ? Pages(pages) : PageRecord.None,
        Move = Member(document, "mv") is { } move ? Move(move) : null,
        FormerUrls = [.. document.Documents("fu").Select(former => new FormerUrl(former.NeededAddress("u"), former.NeededTime("t")))],
        Flags = [.. document.Documents("hf").Where(IsKnown).Select(flag => new HealthFlag(Kind(flag), flag.NeededTime("t"), flag.Needed("m")))],
        Events = [.. document.Documents("he").Where(IsKnown).Select(told => new HealthEvent(Kind(told), told.NeededTime("t"), told.Needed("m"), told.Flag("o")))],
    };

    private static BsonDocument From(PageRecord pages)
    {
        var document = new BsonDocument { ["t"] = pages.Tried, ["r"] = pages.Read, ["f"] = pages.Fruitless };
        document.Set("s", pages.Since);
        document.Set("w", pages.Why);
        return document;
    }

    private static PageRecord Pages(BsonDocument document) =>
        new(document.Int("t"), document.Int("r"), document.Int("f"), document.Time("s"), document.Text("w"));

    private static BsonDocument From(SourceMove move)
    {
        var document = new BsonDocument { ["n"] = move.Confirmations, ["s"] = Bson.Of(move.Since), ["l"] = Bson.Of(move.Last) };
        document.Set("u", move.Target);
        document.Set("f", move.IsStated);
        if (move.TakenBy is { } other)
        {
            document["b"] = other.Value;
        }

        return document;
    }

    private static SourceMove Move(BsonDocument document) =>
        new(document.NeededAddress("u"), document.Int("n"), document.NeededTime("s"), document.NeededTime("l"), document.Flag("f"))
        {
            TakenBy = document["b"] is { IsNumber: true } other ? new SourceId(other.AsInt32) : null,
        };

    private static BsonDocument From(HealthEvent told)
    {
        var document = From(told.Kind, told.At, told.Message);
        document.Set("o", told.IsOver);
        return document;
    }

    private static BsonDocument From(HealthFlagKind kind, DateTimeOffset time, string message)
    {
        var document = Timed("k", kind.ToString(), time);
        document["m"] = message;
        return document;
    }

    private static BsonDocument Timed(string name, string text, DateTimeOffset time) => new() { [name] = text, ["t"] = Bson.Of(time) };

    // A kind that a later version knew is passed over.
    private static bool IsKnown(BsonDocument document) => Enum.TryParse<HealthFlagKind>(document.Text("k"), out _);

    private static HealthFlagKind Kind(BsonDocument document) => Enum.Parse<HealthFlagKind>(document.Needed("k"));

    private static BsonDocument? Member(BsonDocument document, string name) => document[name] is { IsDocument: true } member ? member.AsDocument : null;

    private static void Set(BsonDocument document, string name, BsonDocument? member)
    {
        if (member is not null)
        {
            document[name] = member;
        }
    }

    private static void Set(BsonDocument document, string name, IEnumerable<BsonDocument> members)
    {
        var array = new BsonArray(members);
        if (array.Count > 0)
        {
            document[name] = array;
        }
    }
}
