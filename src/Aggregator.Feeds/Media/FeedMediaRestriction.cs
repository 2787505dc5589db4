namespace Aggregator.Feeds;

/// <summary><c>media:restriction</c>: where or with what a medium may be shown.</summary>
/// <param name="IsAllowed">Whether the things listed are allowed (<c>relationship</c> "allow") or denied ("deny").</param>
/// <param name="Type">What is listed: "country", "uri" or "sharing"; null when absent.</param>
/// <param name="Value">The list, parted by spaces, or "all" or "none"; null when absent.</param>
public sealed record FeedMediaRestriction(bool IsAllowed, string? Type, string? Value);
