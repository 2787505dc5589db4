namespace Aggregator.Benchmarks.Scale.Stores;

/// <summary>A page as a measured store gave it, read in full.</summary>
/// <param name="Next">Where the next one begins; null after the last.</param>
internal sealed record ListedPage(IReadOnlyList<Guid> Articles, string? Next);
