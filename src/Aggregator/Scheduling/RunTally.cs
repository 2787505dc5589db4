using Aggregator.Ingestion;

namespace Aggregator.Scheduling;

/// <summary>Adds up the runs over sources, for the one line a minute that tells an operator that the service is at work.</summary>
public sealed class RunTally
{
    private readonly Lock _lock = new();
    private RunSums _sums;

    /// <summary>The sums since the last time this was asked.</summary>
    public RunSums Take()
    {
        lock (_lock)
        {
            var sums = _sums;
            _sums = default;
            return sums;
        }
    }

    internal void Add(IngestionReport report)
    {
        lock (_lock)
        {
            _sums = new RunSums(
                _sums.Runs + 1,
                _sums.NotModified + (report.Outcome is IngestionOutcome.NotModified ? 1 : 0),
                _sums.Failed + (report.Outcome is IngestionOutcome.Failed ? 1 : 0),
                _sums.Articles + report.Articles);
        }
    }
}
