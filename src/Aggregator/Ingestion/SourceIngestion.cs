namespace Aggregator.Ingestion;

/// <summary>The flow: what happens to one source in one run, step by step.</summary>
public sealed class SourceIngestion
{
    /// <summary>Fetches, parses, selects, reads, and stores; every expected trouble is recorded with the source.</summary>
    public Task<IngestionReport> RunAsync(Source source, CancellationToken cancellationToken) => throw new NotImplementedException();
}
