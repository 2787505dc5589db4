namespace Aggregator.Storage;

/// <summary>Which stories are asked for. A story is listed when it has two articles or two sources; one article from one source is none to list.</summary>
/// <remarks>
/// There is no cursor: what is covered most changes with every article, so a second page would repeat or miss. Whoever wants older ones asks for an earlier period.
/// </remarks>
public sealed record StoryListing
{
    /// <summary>The longest that stories are kept to be listed; older ones are found by their id.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(14);

    /// <summary>Latest first unless it says otherwise.</summary>
    public StoryOrder Order { get; init; }

    /// <summary>Copies count, as each was brought by a source. 1 also lists stories that one source tells in several articles.</summary>
    public int MinSources { get; init; } = 1;

    /// <summary>Only articles from then on count, and only stories that have some are listed; null for all that are kept.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>Only articles before then count; null for no end.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>1 to 1,000.</summary>
    public int Take { get; init; } = 50;
}
