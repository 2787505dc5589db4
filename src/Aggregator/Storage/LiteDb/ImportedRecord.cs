using Aggregator.Deduplication;
using Aggregator.Ingestion;
using Aggregator.Storage.LiteDb.Keys;
using Aggregator.Storage.Transfer;
using LiteDB;

namespace Aggregator.Storage.LiteDb;

/// <summary>An article, or what remains of one, with all that can be computed before it reaches the one writer.</summary>
/// <param name="Stored">Null for what remains.</param>
internal sealed record ImportedRecord(long Seq, BsonDocument Document, IReadOnlyList<SortKey> Aliases, IReadOnlyList<BsonDocument> Versions, StoredArticle? Stored)
{
    /// <exception cref="InvalidDataException">A key is none.</exception>
    public static ImportedRecord Of(StoreRecord.OfArticle record)
    {
        var article = record.Article;
        var stored = new StoredArticle(
            article with { Versions = record.Versions.Count }, record.Entry, [.. record.Sources.Select(source => source.Value)], [.. record.Keys.Select(ExactKeyText.Read)], Packed(article.Content),
            Fingerprint.Of(article.Content.Title, article.Content.Text).ToBytes())
        {
            Others = [.. (record.OtherTexts ?? []).Take(OtherText.Most).Select(text => new StoredText(text.Site, text.Published, text.Fingerprint))],
        };
        return new ImportedRecord(
            article.Seq, ArticleDocument.From(stored), [.. record.Aliases.Select(ExactKeyText.Read)],
            [.. record.Versions.Select(version => VersionDocument.From(article.Id, version, Packed(version.Content)))], stored);
    }

    /// <inheritdoc cref="Of(StoreRecord.OfArticle)"/>
    public static ImportedRecord Of(StoreRecord.OfGone record)
    {
        var document = ArticleDocument.Gone(
            record.Id, record.Entry, record.Seq, [.. record.Keys.Select(ExactKeyText.Read)], [.. record.Sources.Select(source => source.Value)], record.LetGo, record.MergedInto);
        return new ImportedRecord(record.Seq, document, [.. record.Aliases.Select(ExactKeyText.Read)], [], null);
    }

    private static byte[] Packed(ArticleContent content) => PackedBody.Pack(content.Text, content.Html, content.Summary);
}
