using Aggregator.Scheduling;

namespace Aggregator.Service.Scheduling;

/// <summary>Ends the runs that are under way when the host stops; what they have stored stays, the rest is fetched again.</summary>
internal sealed class RunningFetches(Dispatcher dispatcher) : IHostedService
{
    /// <inheritdoc/>
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => dispatcher.StopAsync();
}
