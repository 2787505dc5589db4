using AngleSharp.Dom;

namespace Aggregator.Extraction.Body.Figures;

/// <summary>Pictures of an article with what stands under them.</summary>
/// <param name="Place">The element of the page that holds these and none of the text; the figure takes its place.</param>
/// <param name="Pictures">The images, in document order; never empty.</param>
/// <param name="Caption">Lines: what is seen, and whose picture it is. No part of the article's text. Empty when there is none.</param>
internal sealed record Figure(IElement Place, IReadOnlyList<IElement> Pictures, IReadOnlyList<string> Caption);
