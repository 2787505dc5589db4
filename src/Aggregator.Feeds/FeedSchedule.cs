namespace Aggregator.Feeds;

/// <summary>The publisher's wishes about polling; a scheduler takes them as a lower bound.</summary>
public sealed record FeedSchedule
{
    /// <summary>A feed that says nothing.</summary>
    public static FeedSchedule None { get; } = new();

    /// <summary>RSS <c>ttl</c>; null when absent or not a positive number of minutes.</summary>
    public TimeSpan? TimeToLive { get; init; }

    /// <summary>The period of <c>sy:updatePeriod</c> divided by <c>sy:updateFrequency</c>; null when absent.</summary>
    public TimeSpan? UpdateEvery { get; init; }

    /// <summary>RSS <c>skipHours</c>: hours of the day in UTC, 0 to 23, when nothing is published.</summary>
    public IReadOnlyList<int> SkipHours { get; init; } = [];

    /// <summary>RSS <c>skipDays</c>: days in UTC when nothing is published.</summary>
    public IReadOnlyList<DayOfWeek> SkipDays { get; init; } = [];

    /// <summary><c>sy:updatePeriod</c> as written, such as "hourly"; null when absent.</summary>
    public string? UpdatePeriod { get; init; }

    /// <summary><c>sy:updateFrequency</c>: updates within one period; null when absent or not a positive number.</summary>
    public int? UpdateFrequency { get; init; }

    /// <summary><c>sy:updateBase</c>: an instant that the periods are counted from; null when absent.</summary>
    public DateTimeOffset? UpdateBase { get; init; }
}
