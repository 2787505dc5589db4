namespace Aggregator.Deduplication;

/// <summary>Section <c>Deduplication</c> of the configuration.</summary>
public sealed class DuplicateOptions
{
    /// <summary>The measured values.</summary>
    public static DuplicateOptions Default { get; } = new();

    /// <summary>How long an article's text is compared with; older ones are known by exact keys alone. Days, 1 to 3650.</summary>
    [System.ComponentModel.DataAnnotations.Range(1, 3650)]
    public int WindowDays { get; init; } = 45;
}
