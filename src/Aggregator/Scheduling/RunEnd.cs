using Aggregator.Ingestion;

namespace Aggregator.Scheduling;

/// <summary>How a run ended.</summary>
internal abstract record RunEnd
{
    private RunEnd() { }   // closed: only the cases below

    /// <summary>It did what it could.</summary>
    public sealed record Reported(IngestionReport Report) : RunEnd;

    /// <summary>The origin had not answered when the patience of the quick lane was over; the source is claimed still.</summary>
    public sealed record CutOff : RunEnd;

    /// <summary>The service stops; the claim was given back.</summary>
    public sealed record Cancelled : RunEnd;
}
