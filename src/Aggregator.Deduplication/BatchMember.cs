using Aggregator.Deduplication.Index;

namespace Aggregator.Deduplication;

/// <summary>A member of a <see cref="DuplicateBatch"/>, with what the index would hold of it.</summary>
internal sealed record BatchMember(DuplicateCandidate Article, KnownArticle Known, uint[] Keys)
{
    public static BatchMember Of(DuplicateCandidate article) => new(article, KnownArticle.Of(article), article.Fingerprint.IndexKeys());

    /// <summary>Whether the two share enough to be compared in full.</summary>
    public bool IsNear(Fingerprint other, uint[] keys)
        => (other.TitleHash != 0 && other.TitleHash == Article.Fingerprint.TitleHash)
            || SortedSet.Shared(keys, Keys) > 0
            || (TitleKeys.OfBeginning(other) is { } beginning && beginning == TitleKeys.OfBeginning(Article.Fingerprint));
}
