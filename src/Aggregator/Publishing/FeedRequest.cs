using Aggregator.Search;

namespace Aggregator.Publishing;

/// <summary>A feed that somebody asks for.</summary>
/// <param name="Query">Which articles; sort and limit are the feed's own affair.</param>
/// <param name="Address">The feed's own address without format and paging, for its self link and its id: "/feed?tag=x" or "/feeds/NAME".</param>
/// <param name="Title">What it is called; null for the configured title.</param>
public sealed record FeedRequest(OutputFormat Format, ArticleQuery Query, FeedContent Content, string Address, string? Title = null)
{
    /// <summary>Whether the document says where it is served. One that was asked for by an address with a secret in it does not: its reader keeps to the address it has.</summary>
    public bool HasSelf { get; init; } = true;
}
