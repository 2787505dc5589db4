namespace Aggregator.Storage.LiteDb;

/// <summary>What the check of a few articles gave.</summary>
/// <param name="Articles">Articles in it, tombstones not counted.</param>
/// <param name="Last">The change number of its last document; null when there was none, and the check is done.</param>
internal sealed record CheckedPiece(long Articles, IReadOnlyList<string> Faults, long? Last)
{
    public static CheckedPiece End { get; } = new(0, [], null);
}
