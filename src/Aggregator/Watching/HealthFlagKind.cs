namespace Aggregator.Watching;

/// <summary>What an operator should know of a source. In JSON and metrics the names are in snake_case: <c>dead_host</c>.</summary>
public enum HealthFlagKind
{
    /// <summary>Every fetch has failed for longer than <c>Watching:FailingAfter</c>.</summary>
    Failing,

    /// <summary>Its host has not been reached for a week.</summary>
    DeadHost,

    /// <summary>The publisher says that it is gone for good (410); it is paused.</summary>
    Gone,

    /// <summary>Nothing new for much longer than its own rhythm explains.</summary>
    Silent,

    /// <summary>Its feed holds no items any more.</summary>
    Empty,

    /// <summary>Its pages used to give articles, and none does any more.</summary>
    Extraction,

    /// <summary>It has moved, and cannot be followed there unasked.</summary>
    MoveRefused,

    /// <summary>It seems to have moved; it is followed when that was confirmed often enough.</summary>
    Moving,

    /// <summary>It has moved in the last 30 days, and was followed.</summary>
    Moved,

    /// <summary>Its feed is broken, and is mended at every fetch.</summary>
    Mended,
}
