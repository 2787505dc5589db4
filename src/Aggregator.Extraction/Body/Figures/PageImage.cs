using AngleSharp.Dom;

namespace Aggregator.Extraction.Body.Figures;

/// <summary>An image and its place between the blocks.</summary>
/// <param name="Element">The <c>img</c> or <c>amp-img</c>, that of a <c>noscript</c> too.</param>
/// <param name="NextBlock">Index of the first block after it; the count of blocks when there is none.</param>
internal sealed record PageImage(IElement Element, Region Region, int NextBlock);
