namespace Aggregator.Storage;

/// <summary>What a check of the store found.</summary>
/// <param name="Articles">Articles that were read.</param>
/// <param name="Faults">One line for each thing that is wrong, at most 100; empty for a sound store.</param>
public sealed record StoreCheck(long Articles, IReadOnlyList<string> Faults);
