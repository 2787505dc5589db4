namespace Aggregator.Watching;

/// <summary>Something that an operator should know of a source.</summary>
/// <param name="Since">Since when it is so, as well as that is known.</param>
/// <param name="Message">In words, and what the operator can do. Without secrets.</param>
public sealed record HealthFlag(HealthFlagKind Kind, DateTimeOffset Since, string Message)
{
    /// <summary>Whether somebody should look after it; else it is only worth knowing.</summary>
    public bool IsTrouble => Kind is not (HealthFlagKind.Moving or HealthFlagKind.Moved or HealthFlagKind.Mended);

    /// <summary>Whether it is told in the feed of health when it begins.</summary>
    internal bool IsTold => IsTrouble || Kind is HealthFlagKind.Moved;

    /// <summary>Whether it says that the source cannot be fetched; one source has one of these at most, the one that says most.</summary>
    internal bool IsUnreached => Kind is HealthFlagKind.Failing or HealthFlagKind.DeadHost or HealthFlagKind.Gone;
}
