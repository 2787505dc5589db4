namespace Aggregator.Ingestion;

/// <summary>What a fetch leaves behind once all its articles are stored.</summary>
/// <param name="State">The source's state; the store adds to <see cref="SourceState.Items"/> itself.</param>
/// <param name="ItemHashes">Raw hashes of the document's items: the next fetch skips them. Null leaves the known ones as they are.</param>
public sealed record FetchCompletion(SourceState State, IReadOnlyList<ulong>? ItemHashes);
