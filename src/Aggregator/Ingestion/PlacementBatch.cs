using Aggregator.Deduplication;

namespace Aggregator.Ingestion;

/// <summary>The drafts of one commit.</summary>
public sealed class PlacementBatch
{
    internal PlacementBatch(KnownArticles known, DuplicateFinder duplicates, StoryClusters stories) => throw new NotImplementedException();

    /// <summary>Judges a draft on everything committed and on the batch's earlier members.</summary>
    public PlacementDecision Place(ArticleDraft draft) => throw new NotImplementedException();

    /// <summary>Tells the batch what the store made of a draft: a new article, or the new state of one.</summary>
    public void Stored(Article article, Fingerprint fingerprint) => throw new NotImplementedException();

    /// <summary>Remembers the members; called once, after the store's commit. A batch that is dropped leaves no trace.</summary>
    public void Commit() => throw new NotImplementedException();
}
