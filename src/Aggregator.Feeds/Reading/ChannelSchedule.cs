using System.Xml.Linq;

namespace Aggregator.Feeds.Reading;

/// <summary>The publisher's wishes about polling: ttl, skipHours, skipDays, the syndication module.</summary>
internal static class ChannelSchedule
{
    public static FeedSchedule Of(Fields channel)
    {
        var ttl = CommonFields.WholeNumber(channel.TextOf(Ns.Rss, "ttl"));
        var period = channel.TextOf(Ns.Sy, "updatePeriod");
        var frequency = CommonFields.WholeNumber(channel.TextOf(Ns.Sy, "updateFrequency"));
        return new FeedSchedule
        {
            TimeToLive = ttl > 0 ? TimeSpan.FromMinutes(ttl.GetValueOrDefault()) : null,
            UpdatePeriod = period,
            UpdateFrequency = frequency > 0 ? frequency : null,
            UpdateBase = FeedDate.Parse(channel.TextOf(Ns.Sy, "updateBase")),
            UpdateEvery = Length(period) is { } length ? length / (frequency is > 0 and var times ? times : 1) : null,
            SkipHours = Hours(channel.Child(Ns.Rss, "skipHours")),
            SkipDays = Days(channel.Child(Ns.Rss, "skipDays")),
        };
    }

    private static TimeSpan? Length(string? period) => period?.ToLowerInvariant() switch
    {
        "hourly" => TimeSpan.FromHours(1),
        "daily" => TimeSpan.FromDays(1),
        "weekly" => TimeSpan.FromDays(7),
        "monthly" => TimeSpan.FromDays(30),
        "yearly" => TimeSpan.FromDays(365),
        _ => null,
    };

    // RSS 0.91 counts hours from 1 to 24: its 24 is the hour 0.
    private static List<int> Hours(XElement? skip) =>
        [.. (skip?.Elements() ?? []).Select(hour => CommonFields.WholeNumber(hour.Text())).Where(hour => hour is >= 0 and <= 24).OfType<int>()
            .Select(hour => hour % 24).Distinct()];

    private static List<DayOfWeek> Days(XElement? skip) =>
        [.. (skip?.Elements() ?? []).SelectMany(day => Enum.GetValues<DayOfWeek>().Where(known => Names(day.Text(), known))).Distinct()];

    // By name: Enum.TryParse takes "99" and "Monday,Tuesday" as well.
    private static bool Names(string? text, DayOfWeek day) => string.Equals(text, day.ToString(), StringComparison.OrdinalIgnoreCase);
}
