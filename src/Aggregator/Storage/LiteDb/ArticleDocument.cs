using Aggregator.Storage.LiteDb.Keys;
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
            ["_id"] = stored.Number,
            ["i"] = article.Id.Value,
            ["q"] = article.Seq,
            ["s"] = new BsonArray(stored.Sources.Select(source => new BsonValue(source))),
            ["s0"] = article.Source.Value,
            ["f"] = Bson.Of(article.FirstSeen),
            ["e"] = Bson.Of(article.Entered),
            ["pg"] = (int)article.Page,
            ["x"] = ExactKey.Pack(stored.Keys),
            ["fp"] = stored.Fingerprint,
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

        if (stored.Others.Count > 0)
        {
            document["ot"] = new BsonArray(stored.Others.Select(text => text.ToDocument()));
        }

        ContentDocument.Write(document, article.Content, stored.Body);
        return document.Sealed();
    }

    /// <summary>What remains of a deleted article: its number in the change sequence, and the keys it is known again by.</summary>
    public static BsonDocument Tombstone(StoredArticle stored, long seq, bool keepsKeys) => TombstoneOf(stored, seq, keepsKeys).Sealed();

    /// <summary>What remains of an article that its sources let go: it keeps their items out, not those of a source that never had it.</summary>
    public static BsonDocument LetGo(StoredArticle stored, long seq, DateTimeOffset now)
    {
        var document = TombstoneOf(stored, seq, keepsKeys: true);
        document["s"] = new BsonArray(stored.Sources.Select(source => new BsonValue(source)));
        document["lg"] = Bson.Of(now);
        return document.Sealed();
    }

    /// <summary>What remains of an article that another took in.</summary>
    public static BsonDocument Merged(StoredArticle stored, long seq, ArticleId into)
    {
        var document = TombstoneOf(stored, seq, keepsKeys: false);
        document["m"] = into.Value;
        return document.Sealed();
    }

    /// <summary>What remains of an article of another store.</summary>
    /// <param name="letGo">When it was let go, and not deleted for good.</param>
    public static BsonDocument Gone(ArticleId id, long number, long seq, IEnumerable<SortKey> keys, IReadOnlyList<int> sources, DateTimeOffset? letGo, ArticleId? mergedInto)
    {
        var document = new BsonDocument { ["_id"] = number, ["i"] = id.Value, ["q"] = seq, ["x"] = ExactKey.Pack(keys), ["d"] = true };
        document.Set("lg", letGo);
        if (sources.Count > 0)
        {
            document["s"] = new BsonArray(sources.Select(source => new BsonValue(source)));
        }

        if (mergedInto is { } other)
        {
            document["m"] = other.Value;
        }

        return document.Sealed();
    }

    /// <summary>When an article was let go; its tombstone is one of retention.</summary>
    public static DateTimeOffset LetGoAt(BsonDocument document) => document.NeededTime("lg");

    /// <summary>What remains when one of its sources has forgotten what it let go; null when that was the last.</summary>
    public static BsonDocument? WithoutSource(BsonDocument document, int source)
    {
        var sources = SourcesOf(document).Where(other => other != source).ToList();
        document["s"] = new BsonArray(sources.Select(value => new BsonValue(value)));
        return sources.Count > 0 ? document.Sealed() : null;
    }

    /// <summary>Every key that leads to a document, but for those that tell of further exact keys.</summary>
    /// <exception cref="InvalidDataException">A member is missing or damaged.</exception>
    public static IReadOnlyList<SortKey> KeysTo(BsonDocument document)
    {
        var (number, seq) = (NumberOf(document), document.Long("q"));
        var listings = !IsTombstone(document) ? ListingKey.AllOf(Read(document))
            : IsLetGo(document) ? SourcesOf(document).Select(source => ListingKey.OfLetGo(source, seq, number))
            : [];
        return [.. ArticleKey.AllOf(IdOf(document), number, seq, KeysOf(document)), .. listings];
    }

    /// <summary>Whether a tombstone keeps a source's items out: one of an article that was deleted for good keeps out everybody's.</summary>
    public static bool KeepsOut(BsonDocument tombstone, SourceId source) =>
        MergedInto(tombstone) is null && (!IsLetGo(tombstone) || SourcesOf(tombstone).Contains(source.Value));

    public static long NumberOf(BsonDocument document) => document["_id"].AsInt64;

    public static ArticleId IdOf(BsonDocument document) => new(document["i"].AsGuid);

    public static IReadOnlyList<int> SourcesOf(BsonDocument document) => [.. document.Values("s").Select(source => source.AsInt32)];

    public static bool IsTombstone(BsonDocument document) => document.Flag("d");

    /// <summary>The article that took a deleted one in; null when there is none.</summary>
    public static ArticleId? MergedInto(BsonDocument document) => document["m"] is { IsGuid: true } other ? new ArticleId(other.AsGuid) : null;

    /// <summary>Reads a document whose checksum was looked at.</summary>
    /// <exception cref="InvalidDataException">A member is missing.</exception>
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
            article, NumberOf(document), SourcesOf(document), KeysOf(document), document.Bytes("b"), document.Bytes("fp"))
        {
            Others = [.. document.Documents("ot").Select(StoredText.Read)],
        };
    }

    public static IReadOnlyList<SortKey> KeysOf(BsonDocument document) => ExactKey.Unpack(document.Bytes("x"));

    private static BsonDocument TombstoneOf(StoredArticle stored, long seq, bool keepsKeys) => new()
    {
        ["_id"] = stored.Number,
        ["i"] = stored.Article.Id.Value,
        ["q"] = seq,
        ["x"] = ExactKey.Pack(keepsKeys ? stored.Keys : []),
        ["d"] = true,
    };

    private static bool IsLetGo(BsonDocument document) => !document["lg"].IsNull;

    private static BsonDocument Copy(ArticleCopy copy)
    {
        var document = new BsonDocument { ["s"] = copy.Source.Value, ["w"] = Bson.Of(copy.Seen), ["r"] = copy.Rule, ["m"] = copy.Score };
        document.Set("u", copy.Url);
        document.Set("t", copy.Title);
        document.Set("y", copy.Evidence);
        return document;
    }

    private static ArticleCopy Copy(BsonDocument document) => new(
        new SourceId(document.Int("s")), document.NeededAddress("u"), document.Needed("t"), document.NeededTime("w"), document.Needed("r"), document["m"].AsDouble, document.Text("y"));
}
