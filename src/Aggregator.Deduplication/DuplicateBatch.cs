namespace Aggregator.Deduplication;

/// <summary>The members of one commit, not yet known to the <see cref="DuplicateFinder"/>; dropped when not committed.</summary>
public sealed class DuplicateBatch
{
    private readonly DuplicateFinder _finder;

    private readonly BatchMembers _members = new();
    private bool _isCommitted;

    internal DuplicateBatch(DuplicateFinder finder) => _finder = finder;

    /// <summary>Judges one article on what was committed and on the batch's earlier members; adds nothing.</summary>
    /// <returns>The best match, or null when the article is new.</returns>
    public DuplicateMatch? Find(DuplicateCandidate candidate)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        return _finder.Find(candidate, _members);
    }

    /// <summary>Adds a member, or the newer text of an article that is known.</summary>
    public void Add(DuplicateCandidate article)
    {
        ArgumentNullException.ThrowIfNull(article);
        _members.Add(article);
    }

    /// <summary>Makes the members known to the finder; called once, after the store's commit.</summary>
    /// <exception cref="InvalidOperationException">The batch was committed before.</exception>
    public void Commit()
    {
        if (_isCommitted)
        {
            throw new InvalidOperationException("A batch is committed once.");
        }

        _isCommitted = true;
        foreach (var article in _members.Articles)
        {
            _finder.Add(article);
        }
    }
}
