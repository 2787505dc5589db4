namespace Aggregator.Storage;

/// <summary>A backup that was written and read back in full.</summary>
/// <param name="Articles">Articles in it.</param>
/// <param name="Bytes">Its size.</param>
public sealed record StoreBackup(long Articles, long Bytes);
