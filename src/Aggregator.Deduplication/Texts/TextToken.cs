namespace Aggregator.Deduplication.Texts;

/// <summary>One word, number or character of a <see cref="NormalisedText"/>.</summary>
internal readonly record struct TextToken(ulong Hash, TextTokenKind Kind);
