namespace Aggregator.Extraction.Metadata;

/// <summary>A date as a page writes it: perhaps without time, perhaps without zone.</summary>
/// <param name="Local">Day and time as written.</param>
/// <param name="HasTime">False when only the day is given.</param>
/// <param name="Offset">Null when no zone is given.</param>
internal sealed record WrittenDate(DateTime Local, bool HasTime, TimeSpan? Offset);
