namespace Aggregator;

/// <summary>The same article in another place, and why it was taken for the same.</summary>
/// <param name="Rule">What decided: "same address", "same text", "containment" ...</param>
/// <param name="Score">The measure that the rule compared, 0 to 1; 1 for exact rules.</param>
/// <param name="Evidence">What was found alike, in words and figures; null for what was stored before this was kept.</param>
public sealed record ArticleCopy(SourceId Source, Uri Url, string Title, DateTimeOffset Seen, string Rule, double Score, string? Evidence = null);
