using Aggregator.Search;

namespace Aggregator.Service.Scheduling;

/// <summary>Lets the search index follow the store for as long as the host runs.</summary>
internal sealed class IndexFollower(ArticleIndex index, TimeProvider time, ILogger<IndexFollower> log) : BackgroundService
{
    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await index.FollowAsync(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception bug)
            {
                log.IndexStopped(bug, PauseAfterFailure);
                await Task.Delay(PauseAfterFailure, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
