namespace Aggregator.Deduplication;

/// <summary>Section <c>Deduplication</c> of the configuration.</summary>
public sealed class DuplicateOptions
{
    /// <summary>The measured values.</summary>
    public static DuplicateOptions Default { get; } = new();

    /// <summary>How long an article's text is compared with; older ones are known by exact keys alone. Days, 1 to 3650.</summary>
    [System.ComponentModel.DataAnnotations.Range(1, 3650)]
    public int WindowDays { get; init; } = 45;

    /// <summary>How many articles' texts are compared with at most; then the oldest are left to exact keys too. Each takes 250 bytes of memory. 10,000 to 10,000,000.</summary>
    [System.ComponentModel.DataAnnotations.Range(10_000, 10_000_000)]
    public int MostArticles { get; init; } = 1_000_000;
}
