namespace Aggregator.Extraction;

/// <summary>A value that one reader found.</summary>
/// <param name="Member">"title", "authors" or "published".</param>
/// <param name="Value">As text.</param>
/// <param name="Origin">Where it stands, such as "JSON-LD headline".</param>
/// <param name="IsTaken">The same value is the article's.</param>
public sealed record ValueCandidate(string Member, string Value, string Origin, bool IsTaken);
