namespace Aggregator.Deduplication;

/// <summary>Finds the article that a new one repeats, by text. Holds a packed index of what was committed; not safe for several threads: one writer owns it.</summary>
public sealed class DuplicateFinder
{
    /// <param name="load">Gives the full fingerprint of an article that was committed; null when it is gone since.</param>
    /// <param name="options">Thresholds; <see cref="DuplicateOptions.Default"/> is measured.</param>
    public DuplicateFinder(Func<Guid, Fingerprint?> load, DuplicateOptions options) => throw new NotImplementedException();

    /// <summary>Begins a batch: it sees everything committed and its own earlier members, and the finder learns of them only by <see cref="DuplicateBatch.Commit"/>.</summary>
    public DuplicateBatch Begin() => throw new NotImplementedException();

    /// <summary>Makes an article known that was stored before a restart.</summary>
    public void Add(DuplicateCandidate article) => throw new NotImplementedException();

    /// <summary>Forgets an article, or the older text of one that was edited.</summary>
    public void Remove(Guid articleId) => throw new NotImplementedException();
}
