using Aggregator.Deduplication;

namespace Aggregator.Inspection;

/// <summary>What the writer would make of an article.</summary>
/// <param name="Cluster">The id of the first article that says the same; its own when it is new.</param>
/// <param name="Relation">Null for a new one, "duplicate" for a copy, "update" for an edit.</param>
/// <param name="Story">The story of the first article; it bears that one's own id where nothing else tells of the event.</param>
/// <param name="Reason">Why it was taken for the same; null for a new one.</param>
public sealed record DuplicateJudgement(string Id, string Cluster, string? Relation, StoryId Story, MatchReason? Reason);
