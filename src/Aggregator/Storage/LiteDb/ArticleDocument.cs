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
    /// <param name="mergedInto">The article that took it in; null when it was deleted.</param>
    public static BsonDocument Tombstone(ArticleId id, long seq, IEnumerable<byte[]> keys, ArticleId? mergedInto)
    {
        var document = new BsonDocument
        {
            ["_id"] = id.Value,
            ["q"] = seq,
            ["x"] = new BsonArray(keys.Select(key => new BsonValue(key))),
            ["d"] = true,
        };
        if (mergedInto is { } other)
        {
            document["m"] = other.Value;
        }

        return document;
    }

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
