namespace Aggregator.Storage.LiteDb.Keys;

/// <summary>A key that a run adds, or takes away from older runs.</summary>
internal readonly record struct KeyEntry(SortKey Key, bool IsRemoval);
