namespace Aggregator.Scheduling;

/// <summary>Which of the two queues a source is due in, and whose places it takes: those who answer never wait behind those who keep us waiting.</summary>
public enum SourceLane
{
    /// <summary>New, or answered last time: well or badly, but soon.</summary>
    Quick,

    /// <summary>Kept us waiting until the time was over when it was last asked.</summary>
    Slow,
}
