using LiteDB;

namespace Aggregator.Storage.LiteDb;

/// <summary>Articles and tombstones as stored documents.</summary>
internal static class ArticleDocument
{
    public static BsonDocument From(StoredArticle stored)
    {
        var article = stored.Article;
        var document = new BsonDocument
        {
            ["_id"] = article.Id.Value,
            ["q"] = article.Seq,
            ["n"] = stored.Entry,
            ["s"] = new BsonArray(stored.Sources.Select(source => new BsonValue(source))),
            ["s0"] = article.Source.Value,
            ["f"] = Bson.Of(article.FirstSeen),
            ["e"] = Bson.Of(article.Entered),
            ["pg"] = (int)article.Page,
            ["x"] = new BsonArray(stored.Keys.Select(key => new BsonValue(key))),
            ["k"] = new BsonArray(ListingKey.AllOf(stored).Select(key => new BsonValue(key))),
        };
        document.Set("ed", article.Edited);
        document.Set("h", !article.IsAnnounced);
        if (article.Story is { } story)
        {
            document["st"] = story.Value;
        }

        if (article.Versions > 0)
        {
            document["v"] = article.Versions;
        }

        if (article.AlsoIn.Count > 0)
        {
            document["c"] = new BsonArray(article.AlsoIn.Select(Copy));
        }

        ContentDocument.Write(document, article.Content, stored.Body);
        return document;
    }

    /// <summary>What remains of a deleted article: its number in the change sequence, and the keys it is known again by.</summary>
    public static BsonDocument Tombstone(ArticleId id, long seq, IEnumerable<byte[]> keys) => new()
    {
        ["_id"] = id.Value,
        ["q"] = seq,
        ["x"] = new BsonArray(keys.Select(key => new BsonValue(key))),
        ["d"] = true,
    };

    /// <summary>What remains of an article that its sources let go: it keeps their items out, not those of a source that never had it.</summary>
    public static BsonDocument LetGo(StoredArticle stored, long seq, DateTimeOffset now)
    {
        var document = Tombstone(stored.Article.Id, seq, stored.Keys);
        document["s"] = new BsonArray(stored.Sources.Select(source => new BsonValue(source)));
        document["k"] = new BsonArray(stored.Sources.Select(source => new BsonValue(ListingKey.OfLetGo(source, seq))));
        document["lg"] = Bson.Of(now);
        return document;
    }

    /// <summary>When an article was let go; its tombstone is one of retention.</summary>
    public static DateTimeOffset LetGoAt(BsonDocument document) => document.NeededTime("lg");

    /// <summary>What remains when one of its sources has forgotten what it let go; null when that was the last.</summary>
    public static BsonDocument? WithoutSource(BsonDocument document, int source)
    {
        var seq = document.Long("q");
        var sources = document.Values("s").Select(value => value.AsInt32).Where(value => value != source).ToList();
        document["s"] = new BsonArray(sources.Select(value => new BsonValue(value)));
        document["k"] = new BsonArray(sources.Select(value => new BsonValue(ListingKey.OfLetGo(value, seq))));
        return sources.Count > 0 ? document : null;
    }

    /// <summary>Whether a tombstone keeps a source's items out: one of an article that was deleted for good keeps out everybody's.</summary>
    public static bool KeepsOut(BsonDocument tombstone, SourceId source) =>
        MergedInto(tombstone) is null && (tombstone["lg"].IsNull || tombstone.Values("s").Any(value => value.AsInt32 == source.Value));

    public static ArticleId IdOf(BsonDocument document) => new(document["_id"].AsGuid);

    public static bool IsTombstone(BsonDocument document) => document.Flag("d");

    /// <summary>The article that took a deleted one in; null when there is none.</summary>
    public static ArticleId? MergedInto(BsonDocument document) => document["m"] is { IsGuid: true } other ? new ArticleId(other.AsGuid) : null;

    /// <exception cref="InvalidDataException">A member is missing or damaged.</exception>
    public static StoredArticle Read(BsonDocument document)
    {
        var article = new Article
        {
            Id = IdOf(document),
            Source = new SourceId(document.Int("s0")),
            Seq = document.Long("q"),
            Content = ContentDocument.Read(document),
            FirstSeen = document.NeededTime("f"),
            Entered = document.NeededTime("e"),
            Edited = document.Time("ed"),
            IsAnnounced = !document.Flag("h"),
            Story = document["st"] is { IsGuid: true } story ? new StoryId(story.AsGuid) : null,
            Versions = document.Int("v"),
            AlsoIn = [.. document.Documents("c").Select(Copy)],
            Page = (PageState)document.Int("pg"),
        };
        return new StoredArticle(
            article, document.Long("n"), [.. document.Values("s").Select(source => source.AsInt32)], KeysOf(document), document.Bytes("b"));
    }

    public static IReadOnlyList<byte[]> KeysOf(BsonDocument document) => [.. document.Values("x").Select(key => key.AsBinary)];

    private static BsonDocument Copy(ArticleCopy copy)
    {
        var document = new BsonDocument { ["s"] = copy.Source.Value, ["w"] = Bson.Of(copy.Seen), ["r"] = copy.Rule, ["m"] = copy.Score };
        document.Set("u", copy.Url);
        document.Set("t", copy.Title);
        return document;
    }

    private static ArticleCopy Copy(BsonDocument document) => new(
        new SourceId(document.Int("s")), document.NeededAddress("u"), document.Needed("t"), document.NeededTime("w"), document.Needed("r"), document["m"].AsDouble);
}
