namespace Aggregator;

/// <summary>The same article in another place, and why it was taken for the same.</summary>
/// <param name="Rule">What decided: "same address", "same text", "containment" ...</param>
/// <param name="Score">The measure that the rule compared, 0 to 1; 1 for exact rules.</param>
public sealed record ArticleCopy(SourceId Source, Uri Url, string Title, DateTimeOffset Seen, string Rule, double Score);
