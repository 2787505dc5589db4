namespace Aggregator.Inspection;

/// <summary>What the writer would make of an article.</summary>
/// <param name="Cluster">The id of the first article that says the same; its own when it is new.</param>
/// <param name="Relation">Null for a new one, "duplicate" for a copy, "update" for an edit.</param>
/// <param name="Rule">What decided; null for a new one.</param>
/// <param name="Score">The measure that the rule compared, 0 to 1; null for a new one.</param>
public sealed record DuplicateJudgement(string Id, string Cluster, string? Relation, string? Rule, double? Score);
