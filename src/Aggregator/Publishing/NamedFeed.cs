namespace Aggregator.Publishing;

/// <summary>A saved query that is published under a name.</summary>
public sealed class NamedFeed
{
    /// <summary>What the feed is called; null for its name.</summary>
    public string? Title { get; init; }

    /// <summary>The query, as in the address of a feed: "q=tariff&amp;language=en".</summary>
    public string Query { get; init; } = "";
}
