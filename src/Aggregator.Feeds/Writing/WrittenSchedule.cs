using System.Xml.Linq;
using Aggregator.Feeds.Reading;

namespace Aggregator.Feeds.Writing;

/// <summary>The publisher's wishes about polling.</summary>
internal static class WrittenSchedule
{
    private static readonly (string Name, TimeSpan Length)[] Periods =
    [
        ("hourly", TimeSpan.FromHours(1)), ("daily", TimeSpan.FromDays(1)), ("weekly", TimeSpan.FromDays(7)), ("monthly", TimeSpan.FromDays(30)),
        ("yearly", TimeSpan.FromDays(365)),
    ];

    /// <summary>RSS's own elements, in the namespace they have in this document, and those of the syndication module.</summary>
    public static IEnumerable<XElement?> Of(FeedSchedule schedule, XNamespace rss)
    {
        var (period, frequency) = Period(schedule);
        return
        [
            FeedXml.Number(rss + "ttl", schedule.TimeToLive is { } life && life.TotalMinutes >= 1 ? (long)life.TotalMinutes : null),
            FeedXml.Group(rss + "skipHours", schedule.SkipHours.Where(hour => hour is >= 0 and <= 23).Select(hour => FeedXml.Number(rss + "hour", hour))),
            FeedXml.Group(rss + "skipDays", schedule.SkipDays.Where(Enum.IsDefined).Select(day => new XElement(rss + "day", day.ToString()))),
            FeedXml.Text(Ns.Sy + "updatePeriod", period),
            FeedXml.Number(Ns.Sy + "updateFrequency", frequency > 0 ? frequency : null),
            FeedXml.Date(Ns.Sy + "updateBase", schedule.UpdateBase),
        ];
    }

    /// <summary>Period and frequency as written; where only the time between updates is known, the shortest period that it parts evenly.</summary>
    public static (string? Period, int? Frequency) Period(FeedSchedule schedule)
    {
        if (schedule.UpdatePeriod is not null || schedule.UpdateFrequency is not null || schedule.UpdateEvery is not { } every || every <= TimeSpan.Zero)
        {
            return (schedule.UpdatePeriod, schedule.UpdateFrequency);
        }

        var (name, length) = Periods.FirstOrDefault(period => period.Length >= every && period.Length.Ticks % every.Ticks == 0);
        return name is null || length.Ticks / every.Ticks > int.MaxValue ? (null, null) : (name, (int)(length.Ticks / every.Ticks));
    }
}
