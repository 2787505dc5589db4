using Aggregator.Feeds;
using LiteDB;

namespace Aggregator.Storage.LiteDb;

/// <summary>A feed's wishes about polling as a stored document.</summary>
internal static class ScheduleDocument
{
    public static BsonDocument From(FeedSchedule schedule)
    {
        var document = new BsonDocument();
        if (schedule.TimeToLive is { } timeToLive)
        {
            document["t"] = timeToLive.Ticks;
        }

        if (schedule.UpdateEvery is { } every)
        {
            document["e"] = every.Ticks;
        }

        if (schedule.SkipHours.Count > 0)
        {
            document["h"] = new BsonArray(schedule.SkipHours.Select(hour => new BsonValue(hour)));
        }

        if (schedule.SkipDays.Count > 0)
        {
            document["d"] = new BsonArray(schedule.SkipDays.Select(day => new BsonValue((int)day)));
        }

        return document;
    }

    public static FeedSchedule Read(BsonDocument document) => new()
    {
        TimeToLive = Span(document["t"]),
        UpdateEvery = Span(document["e"]),
        SkipHours = [.. document.Values("h").Select(hour => hour.AsInt32)],
        SkipDays = [.. document.Values("d").Select(day => (DayOfWeek)day.AsInt32)],
    };

    private static TimeSpan? Span(BsonValue ticks) => ticks.IsNumber ? new TimeSpan(ticks.AsInt64) : null;
}
