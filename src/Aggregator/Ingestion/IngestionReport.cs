using Aggregator.Fetching;

namespace Aggregator.Ingestion;

/// <summary>What one run over one source gave; the line in the log and under the progress bar.</summary>
/// <param name="Outcome">How the fetch itself ended.</param>
/// <param name="Items">Items that were new or changed by their raw hash.</param>
/// <param name="Error">The class of the failure; null when there was none.</param>
/// <param name="Message">The failure in words; null when there was none.</param>
public sealed record IngestionReport(
    SourceId Source, string Title, IngestionOutcome Outcome, int Items, SliceReport Articles, FetchError? Error, string? Message);
