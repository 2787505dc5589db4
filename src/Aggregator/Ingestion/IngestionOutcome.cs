namespace Aggregator.Ingestion;

/// <summary>How a run over a source ended.</summary>
public enum IngestionOutcome
{
    /// <summary>A document came and was stored, news or not.</summary>
    Fetched,

    /// <summary>Nothing has changed (304).</summary>
    NotModified,

    /// <summary>Nothing usable came; the source is backed off.</summary>
    Failed,
}
