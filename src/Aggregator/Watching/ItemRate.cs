namespace Aggregator.Watching;

/// <summary>How much a source brings.</summary>
public static class ItemRate
{
    // Items of a busy hour say nothing finer about a day.
    private static readonly TimeSpan ShortestSpan = TimeSpan.FromHours(1);

    /// <summary>Items a day, by the newest of them and up to a moment; so it falls while nothing comes.</summary>
    /// <param name="recentItems"><see cref="SourceState.RecentItems"/>.</param>
    /// <returns>Null when there are too few dates to tell.</returns>
    public static double? PerDayUntil(IReadOnlyList<DateTimeOffset> recentItems, DateTimeOffset until)
    {
        var past = recentItems.Where(published => published <= until).ToList();
        if (past.Distinct().Count() < 2)
        {
            return null;
        }

        var span = until - past.Min();
        return past.Count / (span > ShortestSpan ? span : ShortestSpan).TotalDays;
    }
}
