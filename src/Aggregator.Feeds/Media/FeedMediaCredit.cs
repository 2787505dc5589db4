namespace Aggregator.Feeds;

/// <summary><c>media:credit</c>: somebody who has had a part in a medium.</summary>
/// <param name="Role">Such as "photographer" or "owner", as written; null when absent.</param>
/// <param name="Scheme">The vocabulary of the role; null when absent, which the specification reads as "urn:ebu".</param>
public sealed record FeedMediaCredit(string Name, string? Role = null, string? Scheme = null);
