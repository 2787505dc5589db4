namespace Aggregator.Extraction.Parsing;

/// <summary>A page within its limits.</summary>
/// <param name="Passed">The limit for which something was left out; null for the page itself, nearly always.</param>
internal readonly record struct BoundedPage(string Html, PageLimit? Passed);
