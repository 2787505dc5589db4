using Aggregator.Scheduling;
using Quartz;

namespace Aggregator.Service.Scheduling;

/// <summary>Asks "who is due?" at every tick.</summary>
[DisallowConcurrentExecution]
internal sealed class DispatchJob(Dispatcher dispatcher, DispatchPulse pulse, ILogger<DispatchJob> log) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            await dispatcher.DispatchDueAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The service stops.
        }
        catch (Exception bug)
        {
            log.DispatchFailed(bug);
        }

        pulse.Beat();
    }
}
