namespace Aggregator.Search;

/// <summary>Where an article says what was searched for.</summary>
/// <param name="Title">The whole title; null when no word of the query is in it.</param>
/// <param name="Text">The part of the text that says most of it; null when no word of the query is in it.</param>
public sealed record ArticleHighlight(HighlightedText? Title, HighlightedText? Text);
