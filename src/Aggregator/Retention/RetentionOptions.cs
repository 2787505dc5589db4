using System.ComponentModel.DataAnnotations;

namespace Aggregator.Retention;

/// <summary>Section <c>Retention</c> of the configuration. An article goes when none of the sources that brought it wants it any longer.</summary>
public sealed class RetentionOptions
{
    /// <summary>How long an article is kept after it entered, unless its source says otherwise. 0 seconds (for ever) to 36500 days.</summary>
    [Range(typeof(TimeSpan), "00:00:00", "36500.00:00:00")]
    public TimeSpan KeepFor { get; init; } = TimeSpan.Zero;

    /// <summary>Newest articles of each source that are kept, unless it says otherwise. 0 (all) to 100000000.</summary>
    [Range(0, 100_000_000)]
    public int KeepArticles { get; init; }

    /// <summary>How often it is looked what may go. 1 second to 30 days.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "30.00:00:00")]
    public TimeSpan Every { get; init; } = TimeSpan.FromHours(1);
}
