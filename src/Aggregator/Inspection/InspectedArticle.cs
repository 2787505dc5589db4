namespace Aggregator.Inspection;

/// <summary>An article to be judged, as <c>inspect duplicates</c> reads it.</summary>
/// <param name="Source">Any name; two articles of one name are of one source.</param>
public sealed record InspectedArticle(string Id, string? Url, string? Title, string? Text, DateTimeOffset? Published, string? Source);
