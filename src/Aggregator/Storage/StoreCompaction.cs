namespace Aggregator.Storage;

/// <summary>What a compaction of the store gained.</summary>
/// <param name="BytesBefore">Bytes on disk before, the log carried over.</param>
/// <param name="BytesAfter">Bytes on disk after.</param>
public sealed record StoreCompaction(long BytesBefore, long BytesAfter);
