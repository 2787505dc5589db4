using System.ComponentModel;
using System.Globalization;
using Aggregator.Storage;
using Microsoft.AspNetCore.Mvc;

namespace Aggregator.Service.Endpoints;

/// <summary>The query of <c>/api/v1/stories</c>.</summary>
internal sealed record StoryParameters
{
    private const int DaysOfNow = 1;

    /// <summary>All names that are known.</summary>
    public static IReadOnlyList<string> Names { get; } = ["sort", "days", "from", "to", "sources", "limit"];

    [Description("latest (the one with the newest article first; the default) or covered (the one that most sources report first, copies counted)")]
    [FromQuery(Name = "sort")]
    public string? Sort { get; init; }

    [Description("Only articles of the last so many days count, and their sources: 1 to 14; 7 is the week. Without it and from, sort=covered looks at 1, what is covered now")]
    [FromQuery(Name = "days")]
    public string? Days { get; init; }

    [Description("Only articles published at or after count, and their sources: 2026-11-22 or 2026-11-22T10:00:00Z. Stories are kept to be listed for 14 days")]
    [FromQuery(Name = "from")]
    public string? From { get; init; }

    [Description("Only articles published before count")]
    [FromQuery(Name = "to")]
    public string? To { get; init; }

    [Description("From how many sources a story has articles or copies at least; 2 by default. 1 lists what one source tells in several articles, too")]
    [FromQuery(Name = "sources")]
    public string? Sources { get; init; }

    [Description("1 to 200, 50 by default. There is no next page: what is covered most changes with every article")]
    [FromQuery(Name = "limit")]
    public string? Limit { get; init; }

    /// <summary>The listing that is asked for, or which parameter is wrong.</summary>
    public (StoryListing? Listing, Problem? Problem) Read(TimeProvider time) => Mistake() is { } problem ? (null, problem) : (new StoryListing
    {
        Order = Order ?? StoryOrder.Latest,
        MinSources = LeastSources ?? 0,
        From = Since(time.GetUtcNow()),
        To = QueryReading.Instant(To).Value,
        Take = QueryReading.Limit(Limit) ?? 0,
    }, null);

    private StoryOrder? Order => string.IsNullOrEmpty(Sort) ? StoryOrder.Latest : SnakeCase.Parse<StoryOrder>(Sort);

    private int? LeastSources => string.IsNullOrEmpty(Sources) ? 2 : Number(Sources, int.MaxValue);

    private DateTimeOffset? Since(DateTimeOffset now)
    {
        var days = string.IsNullOrEmpty(Days) ? (int?)null : Number(Days, StoryListing.Kept.Days);
        return days is null && (QueryReading.Instant(From).Value is { } from) ? from
            : days is null && Order == StoryOrder.Latest ? null
            : (QueryReading.Instant(To).Value ?? now).AddDays(-(days ?? DaysOfNow));
    }

    private Problem? Mistake() =>
        Order is null ? Problem.BadParameter("sort", $"sort must be one of {SnakeCase.All<StoryOrder>()}.")
        : !string.IsNullOrEmpty(Days) && Number(Days, StoryListing.Kept.Days) is null
            ? Problem.BadParameter("days", $"days must be a whole number from 1 to {StoryListing.Kept.Days}.")
        : !string.IsNullOrEmpty(Days) && !string.IsNullOrEmpty(From) ? Problem.BadParameter("days", "Give days or from, not both.")
        : !QueryReading.Instant(From).IsRead ? Problem.BadParameter("from", QueryReading.InstantWords("from"))
        : !QueryReading.Instant(To).IsRead ? Problem.BadParameter("to", QueryReading.InstantWords("to"))
        : LeastSources is null ? Problem.BadParameter("sources", "sources must be a whole number from 1: from how many sources a story has articles at least.")
        : QueryReading.Limit(Limit) is null ? Problem.BadParameter("limit", "limit must be a whole number from 1 to 200.")
        : null;

    private static int? Number(string text, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= 1 && number <= most ? number : null;
}
