namespace Aggregator;

/// <summary>How a source is doing.</summary>
public enum SourceHealth
{
    /// <summary>The last fetch went well, or there was none yet.</summary>
    Ok,

    /// <summary>The last fetch failed; it is tried again, ever more rarely, and never given up.</summary>
    Error,

    /// <summary>Not fetched until somebody resumes it.</summary>
    Paused,
}
