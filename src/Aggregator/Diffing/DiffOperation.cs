namespace Aggregator.Diffing;

/// <summary>What became of a piece of text.</summary>
public enum DiffOperation
{
    /// <summary>It stands in both states.</summary>
    Equal,

    /// <summary>It stood in the earlier state alone.</summary>
    Removed,

    /// <summary>It stands in the later state alone.</summary>
    Added,

    /// <summary>Equal text that was left out of a shortened difference.</summary>
    Omitted,
}
