namespace Aggregator.Deduplication;

/// <summary>A judgement, with what it rests on.</summary>
/// <param name="ArticleId">The article that is repeated.</param>
/// <param name="Rule">The rule that decided, such as "containment" or "same title and lead".</param>
/// <param name="Score">The measure the rule compared, 0 to 1.</param>
public sealed record DuplicateMatch(Guid ArticleId, DuplicateRelation Relation, string Rule, double Score)
{
    /// <summary>Which text of that article was compared with (<see cref="DuplicateCandidate.Part"/>).</summary>
    public byte Part { get; init; }
}
