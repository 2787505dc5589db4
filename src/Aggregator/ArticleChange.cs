namespace Aggregator;

/// <summary>One step of the change sequence: an article's newest state, or its end.</summary>
/// <param name="Article">Null when the article was deleted or merged into another.</param>
public sealed record ArticleChange(long Seq, ArticleId Id, Article? Article);
