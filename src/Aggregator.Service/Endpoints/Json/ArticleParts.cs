namespace Aggregator.Service.Endpoints;

/// <summary>A source, as far as an article names it.</summary>
internal sealed record SourceReference(int Id, string Title, string? Url);

/// <summary>Another place of an article, and why it was taken for the same.</summary>
internal sealed record CopyJson(SourceReference Source, string Url, string Title, DateTimeOffset Seen, string Rule, double Score, string? Evidence);

/// <summary>A file that goes with an article.</summary>
internal sealed record AttachmentJson(string Url, string? Type, long? Length);
