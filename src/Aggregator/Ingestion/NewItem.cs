using Aggregator.Feeds;

namespace Aggregator.Ingestion;

/// <summary>An item that says something new, cleaned.</summary>
/// <param name="Key">See <see cref="ArticleDraft.ItemKey"/>.</param>
/// <param name="FirstSeen">When this run found it.</param>
public sealed record NewItem(FeedItem Item, string Key, DateTimeOffset FirstSeen, bool IsAnnounced);
