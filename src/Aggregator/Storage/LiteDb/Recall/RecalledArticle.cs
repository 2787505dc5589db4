using Aggregator.Deduplication;
using Aggregator.Ingestion;
using LiteDB;

namespace Aggregator.Storage.LiteDb.Recall;

/// <summary>What comparing needs of a stored article.</summary>
/// <param name="Texts">What it says first, then its other texts; none when it is gone.</param>
/// <param name="Entered">When it entered the store.</param>
/// <param name="Story">Null when it belongs to none.</param>
internal sealed record RecalledArticle(ArticleId Id, IReadOnlyList<DuplicateCandidate> Texts, DateTimeOffset Entered = default, StoryId? Story = null)
{
    /// <exception cref="InvalidDataException">The document is damaged.</exception>
    public static RecalledArticle Of(BsonDocument document)
    {
        var id = ArticleDocument.IdOf(document.Checked());
        if (ArticleDocument.IsTombstone(document))
        {
            return new RecalledArticle(id, []);
        }

        var stored = ArticleDocument.Read(document);
        var own = Placement.CandidateOf(stored.Article, StoredFingerprint.Read(stored.Fingerprint, stored.Article.Content));
        return new RecalledArticle(id, [own, .. stored.OtherTexts().Select(text => Placement.CandidateOf(id, text))], stored.Article.Entered, stored.Article.Story);
    }
}
