namespace Aggregator.Ingestion;

/// <summary>What is new in a feed.</summary>
/// <param name="New">Oldest first.</param>
/// <param name="Hashes">What tells the next run that these and the unchanged items are known.</param>
public sealed record SelectedItems(IReadOnlyList<NewItem> New, IReadOnlyList<ulong> Hashes);
