namespace Aggregator.Feeds;

/// <summary>Makes an item fit for republishing: fragments sanitised, their addresses absolute.</summary>
public static class FeedItemCleaner
{
    /// <summary>Cleans <see cref="FeedItem.Summary"/> and <see cref="FeedItem.ContentHtml"/>; all else stays.</summary>
    public static Task<FeedItem> CleanAsync(FeedItem item, CancellationToken cancellationToken) => throw new NotImplementedException();
}
