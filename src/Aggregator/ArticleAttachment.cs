namespace Aggregator;

/// <summary>A file that goes with an article.</summary>
/// <param name="Length">Bytes; null when unknown.</param>
public sealed record ArticleAttachment(Uri Url, string? Type, long? Length);
