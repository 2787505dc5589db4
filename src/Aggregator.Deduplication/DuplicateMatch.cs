namespace Aggregator.Deduplication;

/// <summary>A judgement, with what it rests on.</summary>
/// <param name="ArticleId">The article that is repeated.</param>
public sealed record DuplicateMatch(Guid ArticleId, DuplicateRelation Relation, MatchReason Reason);
