using Aggregator.Feeds;

namespace Aggregator.Inspection;

/// <summary>An item of a feed, as <c>inspect feed</c> shows it.</summary>
/// <param name="Item">What the feed says, cleaned.</param>
/// <param name="Content">The article that is made of it while no page is read.</param>
/// <param name="IsFullText">Whether the feed carries the whole article, so that <c>Ingestion:ReadPages</c> "auto" leaves its page alone.</param>
/// <param name="HasReadPage">Whether its page was read, so that <paramref name="Content"/> is the better of both.</param>
public sealed record InspectedItem(FeedItem Item, ArticleContent Content, bool IsFullText, bool HasReadPage = false);
