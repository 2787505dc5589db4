using AngleSharp.Dom;

namespace Aggregator.Extraction.Body.Figures;

/// <summary>A frame or a player and its place between the blocks.</summary>
/// <param name="NextBlock">Index of the first block after it; the count of blocks when there is none.</param>
internal sealed record PageEmbed(IElement Element, Region Region, int NextBlock);
