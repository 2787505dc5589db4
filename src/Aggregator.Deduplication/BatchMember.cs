using Aggregator.Deduplication.Index;

namespace Aggregator.Deduplication;

/// <summary>A member of a <see cref="DuplicateBatch"/>, with what the index would hold of it.</summary>
/// <param name="Place">Members keep their order: of two that are equally like an article, the earlier is meant.</param>
internal sealed record BatchMember(DuplicateCandidate Article, KnownArticle Known, int Place)
{
    public static BatchMember Of(DuplicateCandidate article, int place) => new(article, KnownArticle.Of(article), place);
}
