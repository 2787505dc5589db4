using Aggregator.Deduplication;
using Aggregator.Ingestion;
using LiteDB;

namespace Aggregator.Storage.LiteDb;

/// <summary>Page reads that are due again, as stored documents.</summary>
internal static class PageDocument
{
    public static BsonDocument From(DuePage page)
    {
        var draft = page.Draft;
        var document = new BsonDocument
        {
            ["_id"] = ExactKey.OfItem(draft.Source, draft.ItemKey).ToArray(),
            ["s"] = draft.Source.Value,
            ["ik"] = draft.ItemKey,
            ["ks"] = Bson.Of(draft.Keys.Select(key => key.Key)),
            ["fp"] = draft.Fingerprint.ToBytes(),
            ["f"] = Bson.Of(draft.FirstSeen),
            ["pg"] = (int)draft.Page,
            ["a"] = page.Attempts,
            ["due"] = Bson.Of(page.Due),
        };
        document.Set("h", !draft.IsAnnounced);
        if (page.Article is { } article)
        {
            document["ar"] = article.Value;
        }

        ContentDocument.Write(document, draft.Content, PackedBody.Pack(draft.Content.Text, draft.Content.Html, draft.Content.Summary));
        return document.Sealed();
    }

    public static DateTimeOffset DueOf(BsonDocument document) => document.NeededTime("due");

    public static ArticleId? ArticleOf(BsonDocument document) => document["ar"] is { IsGuid: true } id ? new ArticleId(id.AsGuid) : null;

    /// <exception cref="InvalidDataException">A member is missing or damaged.</exception>
    public static DuePage Read(BsonDocument document)
    {
        var content = ContentDocument.Read(document.Checked());
        var draft = new ArticleDraft
        {
            Source = new SourceId(document.Int("s")),
            ItemKey = document.Needed("ik"),
            Content = content,
            Keys = [.. document.Texts("ks").Select(key => new CanonicalUrl(key))],
            Fingerprint = StoredFingerprint.Read(document.Bytes("fp"), content),
            FirstSeen = document.NeededTime("f"),
            IsAnnounced = !document.Flag("h"),
            Page = (PageState)document.Int("pg"),
        };
        return new DuePage(draft, ArticleOf(document), document.Int("a"), DueOf(document));
    }
}
