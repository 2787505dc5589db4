namespace Aggregator.Storage.LiteDb.Keys;

/// <summary>A run was merged into another while it was read: the reader begins anew with the runs of now.</summary>
internal sealed class RunGoneException() : Exception("A run of keys was merged while it was read.");
