namespace Aggregator.Service.Configuration.Reloading;

/// <summary>What became of the saved feeds, by their addresses: an operator thinks of feeds, not of the keys below them.</summary>
internal static class FeedChanges
{
    private const string Section = "Publishing:Feeds:";

    /// <summary>Whether a key belongs to a saved feed.</summary>
    public static bool IsOfFeeds(string key) => key.StartsWith(Section, StringComparison.OrdinalIgnoreCase);

    /// <summary>A line for each feed that came, went, or is another now, however many of its keys did.</summary>
    /// <param name="keys">Changed keys; those of other sections are passed over.</param>
    /// <param name="before">Names of the feeds that were.</param>
    /// <param name="after">Names of the feeds that are.</param>
    public static IReadOnlyList<string> Between(IEnumerable<string> keys, IEnumerable<string> before, IEnumerable<string> after)
    {
        var (old, @new) = (before.ToHashSet(StringComparer.OrdinalIgnoreCase), after.ToHashSet(StringComparer.OrdinalIgnoreCase));
        return
        [
            .. keys.Where(IsOfFeeds).Select(key => key[Section.Length..].Split(':')[0]).Distinct(StringComparer.OrdinalIgnoreCase)
                .Select(name => $"{(!old.Contains(name) ? "new" : !@new.Contains(name) ? "removed" : "changed")} feed /feeds/{name}.atom"),
        ];
    }
}
