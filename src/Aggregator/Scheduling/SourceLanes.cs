using Aggregator.Fetching;

namespace Aggregator.Scheduling;

/// <summary>Which lane a source belongs to, by what happened last. Pure.</summary>
internal static class SourceLanes
{
    /// <summary>How many there are.</summary>
    public const int Count = 2;

    /// <summary>The lane of a source that is due.</summary>
    public static SourceLane Of(Source source) => source.State.Error is FetchError.Timeout or FetchError.TooSlow ? SourceLane.Slow : SourceLane.Quick;
}
