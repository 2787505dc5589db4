namespace Aggregator.Extraction;

/// <summary>Someone named in the byline.</summary>
/// <param name="Role">"Reporter", "기자", "Korrespondent"; null when the byline gives none.</param>
public sealed record ArticleAuthor(string Name, string? Role = null);
