using System.Globalization;
using Aggregator.Feeds;

namespace Aggregator.Service.Commands.Inspect;

/// <summary>A feed as lines for people: what it is, what it says of itself, and what had to be mended.</summary>
internal static class FeedLines
{
    /// <summary>The lines; what the feed does not say has none, but for what every reader looks for.</summary>
    public static IEnumerable<string> Of(Feed feed, IReadOnlyList<string> repairs)
    {
        yield return $"{feed.FormatName}  {feed.Title ?? "without a title"}";
        foreach (var (name, value) in Values(feed).Where(line => line.Value.Length > 0))
        {
            yield return $"  {name,-10}{value}";
        }

        foreach (var repair in repairs)
        {
            yield return $"  {"mended",-10}{repair}";
        }

        yield return $"  {"items",-10}{feed.Items.Count.ToString(CultureInfo.InvariantCulture)}";
    }

    /// <summary>To the second in UTC; a dash for none.</summary>
    public static string Time(DateTimeOffset? time) => time?.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture) ?? "-";

    private static IEnumerable<(string Name, string Value)> Values(Feed feed) =>
    [
        ("site", feed.Link?.AbsoluteUri ?? "-"),
        ("address", feed.SelfLink?.AbsoluteUri ?? ""),
        ("moved to", feed.NewUrl == feed.SelfLink ? "" : feed.NewUrl?.AbsoluteUri ?? ""),
        ("hub", string.Join(", ", feed.HubLinks.Select(hub => hub.AbsoluteUri))),
        ("more at", Addresses(feed, "next", "prev-archive")),
        ("language", feed.Language ?? "-"),
        ("published", feed.Published is null ? "" : Time(feed.Published)),
        ("updated", Time(feed.Updated)),
        ("polled", Wish(feed.Schedule)),
        ("by", string.Join(", ", feed.Authors.Select(Name))),
        ("topics", string.Join(", ", feed.Categories.Select(category => category.Label ?? category.Term))),
        ("picture", (feed.Image ?? feed.Icon)?.AbsoluteUri ?? ""),
    ];

    /// <summary>A person in one word, and only the name where there is one.</summary>
    public static string Name(FeedPerson person) => person.Name ?? person.Email ?? person.Url?.AbsoluteUri ?? "";

    private static string Addresses(Feed feed, params string[] relations) =>
        string.Join(", ", feed.Links.Where(link => relations.Contains(link.Rel, StringComparer.OrdinalIgnoreCase)).Select(link => link.Href?.AbsoluteUri));

    private static string Wish(FeedSchedule schedule)
    {
        var wished = new[] { schedule.TimeToLive, schedule.UpdateEvery }.Max();
        return wished is { } time ? $"asks for {Math.Round(time.TotalMinutes).ToString(CultureInfo.InvariantCulture)} minutes between two polls" : "";
    }
}
