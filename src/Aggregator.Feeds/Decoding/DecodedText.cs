namespace Aggregator.Feeds.Decoding;

/// <summary>A document as text.</summary>
/// <param name="Mending">What was wrong with the bytes or their label, in words; null when nothing was.</param>
internal sealed record DecodedText(string Text, string? Mending = null);
