namespace Aggregator.Storage;

/// <summary>What became of a wish to give a source another address.</summary>
/// <param name="Source">The source as it is now.</param>
/// <param name="TakenBy">Who has the address already, so that nothing was changed; null when it was given.</param>
public sealed record SourceMoved(Source Source, SourceId? TakenBy);
