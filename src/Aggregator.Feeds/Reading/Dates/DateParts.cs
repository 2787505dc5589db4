namespace Aggregator.Feeds.Reading.Dates;

/// <summary>A date taken apart; <see cref="ToInstant"/> says whether the parts make one.</summary>
internal readonly record struct DateParts(int Year, int Month, int Day)
{
    private const int EarliestYear = 1900;

    // What lies beyond is no date of news: 2564 is a Buddhist year, 9999 stands for "never".
    private const int LatestYear = 2199;
    private static readonly TimeSpan FarthestZone = TimeSpan.FromHours(15);

    public int Hour { get; init; }

    public int Minute { get; init; }

    public int Second { get; init; }

    /// <summary>What is past the second; below one second.</summary>
    public TimeSpan Fraction { get; init; }

    /// <summary>What a local clock is ahead of UTC.</summary>
    public TimeSpan Offset { get; init; }

    /// <summary>A zone whose offset depends on the date; it takes the place of <see cref="Offset"/>. Null for all but IANA names.</summary>
    public TimeZoneInfo? Zone { get; init; }

    /// <summary>The instant in UTC; null when a part is out of its range, for a wrong date is worse than none.</summary>
    public DateTimeOffset? ToInstant()
    {
        // Year 1 is what .NET writes for "no date".
        if (Year is < EarliestYear or > LatestYear || Month is < 1 or > 12 || Day < 1 || Day > DateTime.DaysInMonth(Year, Month) || !IsTime())
        {
            return null;
        }

        // 24:00 is the end of the day, and second 60 a leap second: both are reached by adding.
        var local = new DateTime(Year, Month, Day, 0, 0, 0, DateTimeKind.Unspecified).AddHours(Hour).AddMinutes(Minute).AddSeconds(Second).Add(Fraction);
        var offset = Zone?.GetUtcOffset(local) ?? Offset;
        return offset.Duration() > FarthestZone ? null : new DateTimeOffset(local - offset, TimeSpan.Zero);
    }

    private bool IsTime() => Hour is >= 0 and < 24 && Minute is >= 0 and < 60 && Second is >= 0 and <= 60 || Hour == 24 && Minute == 0 && Second == 0;
}
