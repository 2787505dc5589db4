namespace Aggregator.Deduplication.Stories;

/// <summary>A story that an article of the window is in, and what one search found of it.</summary>
internal sealed class OpenStory(Guid id)
{
    public Guid Id => id;

    /// <summary>Articles of the window that are in it.</summary>
    public int Articles { get; set; }

    /// <summary>Likeness of the nearest article that was looked at.</summary>
    public double Nearest { get; private set; }

    /// <summary>Likeness of all articles that were looked at.</summary>
    public double Sum { get; private set; }

    /// <summary>How many these were.</summary>
    public int LookedAt { get; private set; }

    /// <summary>Which search these are of.</summary>
    public int Search { get; private set; }

    /// <summary>Counts the likeness of one of its articles.</summary>
    /// <returns>Whether it is the first one in this search.</returns>
    public bool Count(int search, double likeness)
    {
        var isFirst = Search != search;
        (Search, LookedAt, Nearest, Sum) = isFirst ? (search, 1, likeness, likeness) : (search, LookedAt + 1, Math.Max(Nearest, likeness), Sum + likeness);
        return isFirst;
    }
}
