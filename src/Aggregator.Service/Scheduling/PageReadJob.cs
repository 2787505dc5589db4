using Aggregator.Scheduling;
using Quartz;

namespace Aggregator.Service.Scheduling;

/// <summary>Reads the pages that failed before and are due again.</summary>
[DisallowConcurrentExecution]
internal sealed class PageReadJob(Dispatcher dispatcher, ILogger<PageReadJob> log) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            await dispatcher.ReadDuePagesAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The service stops.
        }
        catch (Exception bug)
        {
            log.PageReadFailed(bug);
        }
    }
}
