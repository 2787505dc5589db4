using Aggregator.Service.Configuration;
using Aggregator.Service.Endpoints;
using Aggregator.Storage;

namespace Aggregator.Service.Scheduling;

/// <summary>Gives a store that never had a source the ones of <c>config/sources.opml</c>. Only the service does it: a command must not subscribe to what nobody asked for.</summary>
internal sealed class FirstSources(ServiceSettings settings, IArticleStore articles, Subscriptions subscriptions, ILogger<FirstSources> log) : IHostedService
{
    /// <inheritdoc/>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var summary = await articles.SummaryAsync(cancellationToken);
        if (summary.SourcesEver > 0 || !File.Exists(settings.FirstSourcesFile))
        {
            return;
        }

        await using var file = File.OpenRead(settings.FirstSourcesFile);
        var imported = await subscriptions.ImportAsync(file, cancellationToken);
        if (imported.Problem is { } problem)
        {
            log.FirstSourcesUnreadable($"{settings.FirstSourcesFile}: {problem}");
        }
        else
        {
            log.FirstSourcesAdded(imported.Added, settings.FirstSourcesFile);
        }
    }

    /// <inheritdoc/>
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
