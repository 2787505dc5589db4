using Aggregator.Deduplication;
using Aggregator.Ingestion;
using LiteDB;

namespace Aggregator.Storage.LiteDb.Recall;

/// <summary>What comparing needs of a stored article: all else of its document is not unpacked.</summary>
/// <param name="Candidate">Null when the article is gone.</param>
/// <param name="Entered">When it entered the store.</param>
/// <param name="Story">Null when it belongs to none.</param>
internal sealed record RecalledArticle(ArticleId Id, DuplicateCandidate? Candidate, DateTimeOffset Entered = default, StoryId? Story = null)
{
    /// <exception cref="InvalidDataException">The document is damaged.</exception>
    public static RecalledArticle Of(BsonDocument document)
    {
        var id = ArticleDocument.IdOf(document.Checked());
        if (ArticleDocument.IsTombstone(document))
        {
            return new RecalledArticle(id, null);
        }

        var stored = ArticleDocument.Read(document);
        var fingerprint = StoredFingerprint.Read(stored.Fingerprint, stored.Article.Content);
        return new RecalledArticle(id, Placement.CandidateOf(stored.Article, fingerprint), stored.Article.Entered, stored.Article.Story);
    }
}
