namespace Aggregator.Service.Endpoints;

/// <summary>A source, as far as an article names it.</summary>
internal sealed record SourceReference(int Id, string Title, string? Url);

/// <summary>Another place of an article, and why it was taken for the same.</summary>
/// <param name="Rule">What found it: "same item", "same address", "same text", or a rule that compared two texts, such as "containment".</param>
/// <param name="Score">The measure that the rule compared, 0 to 1; 1 for exact rules.</param>
/// <param name="Evidence">What was found alike, in words; null for what was stored before this was kept.</param>
internal sealed record CopyJson(SourceReference Source, string Url, string Title, DateTimeOffset Seen, string Rule, double Score, string? Evidence);

/// <summary>A file that goes with an article.</summary>
internal sealed record AttachmentJson(string Url, string? Type, long? Length);
