using Aggregator.Retention;
using Aggregator.Storage;
using Quartz;

namespace Aggregator.Service.Scheduling;

/// <summary>Lets go of the articles that no source wants any longer.</summary>
[DisallowConcurrentExecution]
internal sealed class RetentionJob(ArticleRetention retention, ILogger<RetentionJob> log) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken)
    {
        try
        {
            await retention.RunAsync(isTrial: false, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The service stops.
        }
        catch (StoreUnavailableException)
        {
            // The store has said why; the next run goes on.
        }
        catch (Exception bug)
        {
            log.RetentionFailed(bug);
        }
    }
}
