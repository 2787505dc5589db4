namespace Aggregator.Diffing;

/// <summary>A run of whole words with one fate.</summary>
/// <param name="Text">With the space and the line ends behind the words; of equal text, as the later state has it. An ellipsis when omitted.</param>
/// <param name="Words">How many; of scripts without spaces, characters divided by two.</param>
public sealed record DiffSegment(DiffOperation Operation, string Text, int Words)
{
    /// <summary>A run with its words counted.</summary>
    public static DiffSegment Of(DiffOperation operation, string text) => new(operation, text, Ingestion.Words.Count(text));
}
