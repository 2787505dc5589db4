namespace Aggregator;

/// <summary>An earlier state of an article.</summary>
/// <param name="Number">1 for the first state.</param>
/// <param name="From">When this state was first seen.</param>
/// <param name="Until">When the next state was found.</param>
/// <param name="Rule">Why the next state was taken for an edit of this one.</param>
/// <param name="Evidence">What was found alike, in words and figures; null for what was stored before this was kept.</param>
public sealed record ArticleVersion(int Number, DateTimeOffset From, DateTimeOffset Until, ArticleContent Content, string Rule, string? Evidence = null);
