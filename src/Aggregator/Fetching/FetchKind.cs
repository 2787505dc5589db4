namespace Aggregator.Fetching;

/// <summary>What is fetched; it decides limits, the Accept header and whether robots.txt is asked.</summary>
public enum FetchKind
{
    /// <summary>A feed: an operator asked for it by address, so robots.txt is not asked.</summary>
    Feed,

    /// <summary>An article's page: found by following a link, so robots.txt is asked (RFC 9309).</summary>
    Page,
}
