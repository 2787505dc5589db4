namespace Aggregator.Service.Scheduling;

/// <summary>Subscribes to what <c>config/sources.opml</c> names since the last run: all of it in a store that never had a source. Not for a command: nobody asked it to.</summary>
internal sealed class FirstSources(SourcesFile file, ILogger<FirstSources> log) : IHostedService
{
    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var report = await file.FollowAsync(cancellationToken);
        foreach (var taken in report.Taken)
        {
            log.SourcesAdded(taken);
        }

        foreach (var problem in report.Problems)
        {
            log.SourcesUnreadable(problem);
        }
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
