namespace Aggregator.Search;

/// <summary>A part of a query's text and the place where it begins, from 0.</summary>
internal readonly record struct QueryToken(QueryTokenKind Kind, string Text, int Position);
