namespace Aggregator.Deduplication;

/// <summary>A judgement, with what it rests on.</summary>
/// <param name="ArticleId">The article that is repeated.</param>
/// <param name="Part">Which text of that article was compared with (<see cref="DuplicateCandidate.Part"/>).</param>
public sealed record DuplicateMatch(Guid ArticleId, byte Part, DuplicateRelation Relation, MatchReason Reason);
