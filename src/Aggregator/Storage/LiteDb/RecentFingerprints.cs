using Aggregator.Deduplication;

namespace Aggregator.Storage.LiteDb;

/// <summary>The fingerprints used last, since the same articles are compared again and again; the writer's thread alone uses it.</summary>
internal sealed class RecentFingerprints(ArticleTable articles)
{
    private const int Capacity = 4096;

    private readonly RecentlyUsed<(Guid Id, byte Part), Fingerprint> _recent = new(Capacity);

    /// <summary>The fingerprint of one of an article's texts (<see cref="Ingestion.OtherText.Part"/>); null when it is unknown.</summary>
    public Fingerprint? Find(Guid id, byte part)
    {
        if (_recent.TryGet((id, part), out var known))
        {
            return known;
        }

        if (articles.Find(new ArticleId(id)) is not { } stored)
        {
            return null;
        }

        var fingerprint = part == 0
            ? StoredFingerprint.Read(stored.Fingerprint, stored.Article.Content)
            : stored.OtherTexts().FirstOrDefault(text => text.Part == part)?.Fingerprint;
        if (fingerprint is not null)
        {
            _recent.Put((id, part), fingerprint);
        }

        return fingerprint;
    }

    public void Put(Guid id, byte part, Fingerprint fingerprint) => _recent.Put((id, part), fingerprint);

    public void Remove(Guid id)
    {
        for (byte part = 0; part <= Ingestion.OtherText.Most; part++)
        {
            _recent.Remove((id, part));
        }
    }

    /// <summary>Forgets all: what a transaction put here is wrong when it is rolled back.</summary>
    public void Clear() => _recent.Clear();
}
