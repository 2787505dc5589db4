namespace Aggregator.Storage;

/// <summary>A backup that took the place of a folder's store.</summary>
/// <param name="Articles">Articles in it.</param>
/// <param name="Sources">Sources in it.</param>
/// <param name="KeptAside">Where the store is that was there before; null when there was none.</param>
public sealed record StoreRestore(long Articles, long Sources, string? KeptAside);
