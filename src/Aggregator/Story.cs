namespace Aggregator;

/// <summary>Different articles that report the same news.</summary>
/// <param name="Title">That of its first article.</param>
/// <param name="Articles">Newest first; in a listing of a period those of the period.</param>
/// <param name="Sources">How many sources report it, copies included; in a listing of a period those of the period.</param>
public sealed record Story(StoryId Id, string Title, int Sources, DateTimeOffset First, DateTimeOffset Latest, IReadOnlyList<ArticleId> Articles);
