namespace Aggregator;

/// <summary>Different articles that report the same news.</summary>
/// <param name="Articles">Newest first.</param>
/// <param name="Sources">How many sources report it, copies included.</param>
public sealed record Story(StoryId Id, string Title, int Sources, DateTimeOffset First, DateTimeOffset Latest, IReadOnlyList<ArticleId> Articles);
