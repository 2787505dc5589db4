namespace Aggregator.Deduplication;

/// <summary>Groups different articles that report the same news; a story never suppresses an article. One writer owns it.</summary>
public sealed class StoryClusters
{
    /// <summary>The story that an article belongs to, or null when it begins one; adds nothing.</summary>
    public Guid? Find(DuplicateCandidate article) => throw new NotImplementedException();

    /// <summary>Makes an article known to a story.</summary>
    public void Add(DuplicateCandidate article, Guid storyId) => throw new NotImplementedException();

    /// <summary>Forgets an article.</summary>
    public void Remove(Guid articleId) => throw new NotImplementedException();
}
