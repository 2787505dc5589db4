namespace Aggregator.Ingestion;

/// <summary>A page that could not be read and is due again.</summary>
/// <param name="Draft">The item with the feed's own content.</param>
/// <param name="Article">The article, when it has entered without its page; null while it waits.</param>
/// <param name="Attempts">Tries so far, the first included.</param>
public sealed record DuePage(ArticleDraft Draft, ArticleId? Article, int Attempts, DateTimeOffset Due);
