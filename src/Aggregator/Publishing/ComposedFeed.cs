using Aggregator.Feeds;

namespace Aggregator.Publishing;

/// <summary>A feed set from articles, ready to be written in any format.</summary>
internal sealed record ComposedFeed(Feed Channel, IReadOnlyList<FeedItem> Items);
