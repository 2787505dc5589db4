namespace Aggregator.Feeds.Reading;

/// <summary>The Slash module, its number of comments apart.</summary>
internal static class SlashFields
{
    /// <summary>Null when the item has nothing of it.</summary>
    public static FeedSlash? Of(Fields item)
    {
        if (!item.Has(Ns.Slash))
        {
            return null;
        }

        var (section, department) = (item.TextOf(Ns.Slash, "section"), item.TextOf(Ns.Slash, "department"));
        var parade = Parade(item.TextOf(Ns.Slash, "hit_parade"));
        return section is null && department is null && parade.Count == 0 ? null : new FeedSlash(section, department) { HitParade = parade };
    }

    private static IReadOnlyList<int> Parade(string? text)
    {
        var words = Found.Words(text);
        var numbers = words.Select(CommonFields.WholeNumber).OfType<int>().ToList();
        return numbers.Count == words.Count ? numbers : [];
    }
}
