using System.ComponentModel.DataAnnotations;

namespace Aggregator.Scheduling;

/// <summary>Section <c>Scheduling</c> of the configuration.</summary>
public sealed class SchedulingOptions
{
    /// <summary>Shortest time between two fetches of a source that the service chooses itself. 1 minute to 1 day.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan Shortest { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Longest time between two fetches of a source that is well. 1 minute to 30 days.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan Longest { get; init; } = TimeSpan.FromHours(4);

    /// <summary>Longest time between two tries of a source that fails. 1 minute to 30 days.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan LongestAfterFailure { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How often "who is due?" is asked. 100 milliseconds to 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1000000", "00:01:00")]
    public TimeSpan Tick { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Sources fetched at the same time. 1 to 1024.</summary>
    [Range(1, 1024)]
    public int SourcesAtOnce { get; init; } = 32;

    /// <summary>How long a claimed source stays with its claimer before another may take it. 1 minute to 1 hour.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "01:00:00")]
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(10);
}
