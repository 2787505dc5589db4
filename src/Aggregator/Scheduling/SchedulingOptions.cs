using System.ComponentModel.DataAnnotations;

namespace Aggregator.Scheduling;

/// <summary>Section <c>Scheduling</c> of the configuration.</summary>
public sealed class SchedulingOptions
{
    /// <summary>Shortest time between two fetches of a source that the service chooses itself. 1 minute to 1 day.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "1.00:00:00")]
    public TimeSpan Shortest { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Longest time between two fetches of a source that is well; up to a tenth more where its publisher asks for as much. 1 minute to 30 days.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan Longest { get; init; } = TimeSpan.FromHours(4);

    /// <summary>Longest time between two tries of a source that fails. 1 minute to 30 days.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan LongestAfterFailure { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How often "who is due?" is asked. 100 milliseconds to 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1000000", "00:01:00")]
    public TimeSpan Tick { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Sources fetched at the same time. Most of them wait for their origins, which costs little. 1 to 4096.</summary>
    [Range(1, 4096)]
    public int SourcesAtOnce { get; init; } = 512;

    /// <summary>Sources fetched beside these whose origins are slow: those that <see cref="SlowAfter"/> moved here, and those that timed out last time. 1 to 4096.</summary>
    [Range(1, 4096)]
    public int SlowSourcesAtOnce { get; init; } = 512;

    /// <summary>How long a run may wait for its origins in one of the places of <see cref="SourcesAtOnce"/>. 100 milliseconds to 1 minute.</summary>
    [Range(typeof(TimeSpan), "00:00:00.1000000", "00:01:00")]
    public TimeSpan SlowAfter { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Sources whose documents are parsed, or whose articles are stored, at the same time; more only cost memory. 0 (four a processor) to 256.</summary>
    [Range(0, 256)]
    public int WorkAtOnce { get; init; }

    /// <summary>Pages that failed before and are read again at the same time. 1 to 1024.</summary>
    [Range(1, 1024)]
    public int PagesAtOnce { get; init; } = 128;

    /// <summary>How long a claimed source stays with its claimer before another may take it. 1 minute to 1 hour.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "01:00:00")]
    public TimeSpan Lease { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary><see cref="WorkAtOnce"/> with its 0 worked out.</summary>
    internal int WorkPlaces => WorkAtOnce == 0 ? 4 * Environment.ProcessorCount : WorkAtOnce;
}
