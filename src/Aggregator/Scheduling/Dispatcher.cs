using Aggregator.Ingestion;

namespace Aggregator.Scheduling;

/// <summary>Runs what is due, so many at once as the options allow; knows what to run, never when: the host's clock asks.</summary>
public sealed class Dispatcher
{
    /// <summary>Claims due sources for the free places and starts them; returns at once.</summary>
    public Task DispatchDueAsync(CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Runs the given sources, or all that are due, once, and waits for them.</summary>
    /// <param name="sources">The sources to run, due or not; null for all that are due.</param>
    /// <param name="progress">Told of every run that ends.</param>
    public Task<IReadOnlyList<IngestionReport>> RunAsync(
        IReadOnlyList<SourceId>? sources, IProgress<IngestionReport>? progress, CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Reads the pages that are due again.</summary>
    public Task ReadDuePagesAsync(CancellationToken cancellationToken) => throw new NotImplementedException();

    /// <summary>Lets no run begin, cancels the running ones and waits until they are over.</summary>
    public Task StopAsync() => throw new NotImplementedException();
}
