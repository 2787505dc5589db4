namespace Aggregator.Feeds.Discovery;

/// <summary>A candidate, and how much speaks for it beside others found in the same way; 0 where they are alike.</summary>
internal sealed record LikelyFeed(FeedCandidate Candidate, int Weight);
