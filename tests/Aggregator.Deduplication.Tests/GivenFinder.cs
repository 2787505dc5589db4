namespace Aggregator.Deduplication.Tests;

/// <summary>A finder and the fingerprints that a store would have.</summary>
public abstract class GivenFinder : IDisposable
{
    protected GivenFinder() => Finder = FinderOf(DuplicateOptions.Default);

    protected DuplicateFinder Finder { get; }

    /// <summary>What the finder loads; a test may let something go.</summary>
    protected Dictionary<(Guid Id, byte Part), Fingerprint> Stored { get; } = [];

    public void Dispose()
    {
        Finder.Dispose();
        GC.SuppressFinalize(this);
    }

    protected DuplicateFinder FinderOf(DuplicateOptions options) => new((id, part) => Stored.GetValueOrDefault((id, part)), options);

    protected DuplicateMatch? Find(DuplicateCandidate article) => Finder.Begin().Find(article);

    /// <summary>Stores an article as a writer does, in a batch of its own.</summary>
    protected DuplicateCandidate Store(DuplicateCandidate article)
    {
        Stored[(article.Id, article.Part)] = article.Fingerprint;
        var batch = Finder.Begin();
        batch.Add(article);
        batch.Commit();
        return article;
    }
}
