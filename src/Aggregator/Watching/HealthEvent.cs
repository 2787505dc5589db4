namespace Aggregator.Watching;

/// <summary>Something that happened to a source's health: an entry of the feed of health.</summary>
/// <param name="Kind">What began or ended.</param>
/// <param name="At">When it was noticed; with source and kind it is the entry's identity, and never changes.</param>
/// <param name="Message">In words, as they were then. Without secrets.</param>
/// <param name="IsOver">Whether it ended; else it began.</param>
public sealed record HealthEvent(HealthFlagKind Kind, DateTimeOffset At, string Message, bool IsOver = false);
