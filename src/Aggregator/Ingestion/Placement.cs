using Aggregator.Deduplication;
using Aggregator.Deduplication.Stories;

namespace Aggregator.Ingestion;

/// <summary>Decides what a draft is: new, a copy, an edit, or nothing new. The one place for it; owned by the one writer of a store.</summary>
public sealed class Placement(DuplicateFinder duplicates, StoryClusters stories)
{
    /// <summary>Begins a commit: its members are judged in order, and remembered only when the store has them.</summary>
    public PlacementBatch Begin(KnownArticles known) => new(known, duplicates, stories);

    /// <summary>Forgets an article that was deleted.</summary>
    public void Forget(ArticleId id)
    {
        duplicates.Remove(id.Value);
        stories.Remove(id.Value);
    }

    internal static DuplicateCandidate CandidateOf(ArticleId article, OtherText text) =>
        new(article.Value, text.Site, text.Published, text.Fingerprint) { Part = text.Part };

    internal static DuplicateCandidate CandidateOf(Article article, Fingerprint fingerprint) =>
        new(article.Id.Value, CanonicalUrl.Of(article.Content.Url).Site, article.Published, fingerprint);
}
