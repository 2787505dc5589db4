using System.ComponentModel.DataAnnotations;

namespace Aggregator.Watching;

/// <summary>Section <c>Watching</c> of the configuration: when a source is flagged, and told of in the feed of health.</summary>
public sealed class WatchingOptions
{
    /// <summary>How long every fetch of a source must have failed; what fails once and is well again is not worth an entry. 1 minute to 30 days.</summary>
    [Range(typeof(TimeSpan), "00:01:00", "30.00:00:00")]
    public TimeSpan FailingAfter { get; init; } = TimeSpan.FromDays(1);

    /// <summary>How long a source must have brought nothing new at least, however much it brought before. 1 hour to 365 days.</summary>
    [Range(typeof(TimeSpan), "01:00:00", "365.00:00:00")]
    public TimeSpan SilentAfter { get; init; } = TimeSpan.FromDays(2);
}
