namespace Aggregator.Retention;

/// <summary>What one bounded step of letting go did.</summary>
/// <param name="Articles">Articles let go of.</param>
/// <param name="Next">What to go on with; null when the rest of the source's articles is wanted.</param>
public sealed record LetGoSlice(int Articles, string? Next);
