namespace Aggregator.Deduplication;

/// <summary>Why two articles were taken for the same, for whoever wants to check it.</summary>
/// <param name="Rule">The rule that decided: "same address", "same text", "containment" ...</param>
/// <param name="Score">The measure that the rule compared, 0 to 1; 1 for exact rules.</param>
/// <param name="Evidence">What was found alike, in words and figures.</param>
public sealed record MatchReason(string Rule, double Score, string Evidence);
