namespace Aggregator.Retention;

/// <summary>Asks the store to let go of what nobody wants of one source's articles, oldest first.</summary>
/// <param name="Cursor">From <see cref="LetGoSlice.Next"/>; null to begin.</param>
/// <param name="IsTrial">Whether they are only counted.</param>
public sealed record LetGoRequest(SourceId Source, KeepRules Rules, string? Cursor, bool IsTrial);
