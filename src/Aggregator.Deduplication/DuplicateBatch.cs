namespace Aggregator.Deduplication;

/// <summary>The members of one commit, not yet known to the <see cref="DuplicateFinder"/>; dropped when not committed.</summary>
public sealed class DuplicateBatch
{
    /// <summary>Judges one article on what was committed and on the batch's earlier members; adds nothing.</summary>
    /// <returns>The best match, or null when the article is new.</returns>
    public DuplicateMatch? Find(DuplicateCandidate candidate) => throw new NotImplementedException();

    /// <summary>Adds a member, or the newer text of an article that is known.</summary>
    public void Add(DuplicateCandidate article) => throw new NotImplementedException();

    /// <summary>Makes the members known to the finder; called once, after the store's commit.</summary>
    public void Commit() => throw new NotImplementedException();
}
