namespace Aggregator.Html;

/// <summary>HTML within what a parser can do in time, see <see cref="BoundedMarkup"/>.</summary>
/// <param name="Passed">The limit for which something was left out; null for the HTML as it came, nearly always.</param>
public readonly record struct BoundedHtml(string Html, MarkupLimit? Passed);
