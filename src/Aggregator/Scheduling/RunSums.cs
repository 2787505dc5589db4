using Aggregator.Ingestion;

namespace Aggregator.Scheduling;

/// <summary>What several runs over sources gave together.</summary>
/// <param name="Runs">All of them, the failed ones included.</param>
public readonly record struct RunSums(int Runs, int NotModified, int Failed, SliceReport Articles);
