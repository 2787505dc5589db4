namespace Aggregator.Storage;

/// <summary>A page of articles.</summary>
/// <param name="Next">What to ask the next page with; null when this is the last.</param>
public sealed record ArticlePage(IReadOnlyList<Article> Items, string? Next);
