using Aggregator.Fetching;
using Aggregator.Storage;

namespace Aggregator.Service.Scheduling;

/// <summary>Tries sources again at a start that failed for a blocked address: whoever has just allowed theirs should not wait a day for it. What is still blocked costs no request.</summary>
internal sealed class BlockedSources(ISourceStore store, ILogger<BlockedSources> log) : IHostedService
{
    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        try
        {
            var retried = await store.RetryAsync(FetchError.BlockedAddress, "the service has started, and may allow its address now", cancellationToken);
            if (retried > 0)
            {
                log.BlockedSourcesRetried(retried);
            }
        }
        catch (StoreUnavailableException)
        {
            // The store has said why; they are due again when their time comes.
        }
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
