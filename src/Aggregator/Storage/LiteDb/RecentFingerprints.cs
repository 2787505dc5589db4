using Aggregator.Deduplication;

namespace Aggregator.Storage.LiteDb;

/// <summary>The fingerprints used last, since the same articles are compared again and again; the writer's thread alone uses it.</summary>
internal sealed class RecentFingerprints(ArticleTable articles)
{
    private const int Capacity = 4096;

    private readonly RecentlyUsed<Guid, Fingerprint> _recent = new(Capacity);

    /// <summary>An article's fingerprint; null when the article is unknown.</summary>
    public Fingerprint? Find(Guid id)
    {
        if (_recent.TryGet(id, out var known))
        {
            return known;
        }

        if (articles.Find(new ArticleId(id)) is not { } stored)
        {
            return null;
        }

        var fingerprint = StoredFingerprint.Read(stored.Fingerprint, stored.Article.Content);
        _recent.Put(id, fingerprint);
        return fingerprint;
    }

    public void Put(Guid id, Fingerprint fingerprint) => _recent.Put(id, fingerprint);

    public void Remove(Guid id) => _recent.Remove(id);

    /// <summary>Forgets all: what a transaction put here is wrong when it is rolled back.</summary>
    public void Clear() => _recent.Clear();
}
