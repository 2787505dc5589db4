using Aggregator.Scheduling;
using Quartz;

namespace Aggregator.Service.Telemetry;

/// <summary>Once a minute: one line with what all runs gave together. A minute without a run is a minute without a line.</summary>
internal sealed class SummaryJob(RunTally tally, SourcePlaces places, ILogger<SummaryJob> log) : IJob
{
    /// <summary>How often.</summary>
    public static TimeSpan Every { get; } = TimeSpan.FromMinutes(1);

    /// <inheritdoc/>
    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        var sums = tally.Take();
        if (sums.Runs > 0)
        {
            var made = sums.Articles;
            log.MinuteSummed(
                sums.Runs, sums.NotModified, sums.Failed, made.InWords(), places.Running, places.Waiting,
                made.New, made.Copies, made.Updated, made.Unchanged, made.Postponed);
        }

        return ValueTask.CompletedTask;
    }
}
