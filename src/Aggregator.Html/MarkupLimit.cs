namespace Aggregator.Html;

/// <summary>A limit that a document passed; it is then read only in part.</summary>
public enum MarkupLimit
{
    /// <summary>Elements nested deeper than any page a person reads; what was deeper lost its tags, not its text.</summary>
    Depth,

    /// <summary>More characters or tags; what came after was left out.</summary>
    Length,
}
